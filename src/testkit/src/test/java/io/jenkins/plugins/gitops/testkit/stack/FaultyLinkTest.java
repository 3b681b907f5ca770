package io.jenkins.plugins.gitops.testkit.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class FaultyLinkTest {
    private final BlockingQueue<Integer> received = new LinkedBlockingQueue<>();
    private ServerSocket farSide;
    private FaultyLink link;

    /** Answers each byte with the next one. */
    @BeforeEach
    void farSide() throws IOException {
        farSide = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(() -> {
            while (!farSide.isClosed()) {
                try {
                    Socket socket = farSide.accept();
                    new Thread(() -> answer(socket)).start();
                } catch (IOException e) {
                    return;
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
        link = FaultyLink.to("127.0.0.1:" + farSide.getLocalPort());
    }

    private void answer(Socket socket) {
        try (socket) {
            for (int b = socket.getInputStream().read();
                    b >= 0;
                    b = socket.getInputStream().read()) {
                received.add(b);
                socket.getOutputStream().write(b + 1);
            }
        } catch (IOException e) {
            return; // a reset is what these tests are about
        }
    }

    @AfterEach
    void close() throws IOException {
        link.close();
        farSide.close();
    }

    @Test
    void carriesBothWays() throws IOException {
        try (Socket socket = connect()) {
            assertThat(ask(socket, 1)).isEqualTo(2);
            assertThat(ask(socket, 7)).isEqualTo(8);
        }
    }

    @Test
    void keepsTheFormOfAnAddress() {
        try (FaultyLink web = FaultyLink.to("http://127.0.0.1:" + farSide.getLocalPort() + "/team/web.git")) {
            assertThat(web.address()).matches("http://127\\.0\\.0\\.1:\\d+/team/web\\.git");
        }
        assertThat(link.address()).matches("127\\.0\\.0\\.1:\\d+");
    }

    @Test
    void refusesAnAddressWithoutAPort() {
        assertThatThrownBy(() -> FaultyLink.to("somewhere"))
                .hasMessageContaining("Cannot link to \"somewhere\": it has no host and port");
    }

    @Test
    void slowsEachDirection() throws IOException {
        link.slow(Duration.ofMillis(100));
        try (Socket socket = connect()) {
            long began = System.nanoTime();
            ask(socket, 1);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofMillis(200));
        }
    }

    @Test
    void cutsWhatIsOpenAndWhatComes() throws IOException {
        try (Socket socket = connect()) {
            ask(socket, 1);
            link.cut();
            assertThatThrownBy(() -> ask(socket, 2)).isInstanceOf(IOException.class);
        }
        try (Socket late = connect()) {
            assertThatThrownBy(() -> ask(late, 2)).isInstanceOf(IOException.class);
        }
        link.heal();
        try (Socket again = connect()) {
            assertThat(ask(again, 2)).isEqualTo(3);
        }
    }

    @Test
    void losesTheReplyToARequestThatArrived() throws Exception {
        link.loseReplies();
        try (Socket socket = connect()) {
            assertThatThrownBy(() -> ask(socket, 5)).isInstanceOf(IOException.class);
        }
        assertThat(received.poll(10, TimeUnit.SECONDS)).isEqualTo(5);
    }

    @Test
    void fallsSilentWithoutEnding() throws Exception {
        link.mute();
        try (Socket socket = connect()) {
            socket.setSoTimeout(300);
            assertThatThrownBy(() -> ask(socket, 5)).isInstanceOf(SocketTimeoutException.class);
            assertThat(received.poll(10, TimeUnit.SECONDS)).isEqualTo(5);
            link.heal();
            assertThatThrownBy(() -> ask(socket, 6)).isInstanceOf(IOException.class);
        }
    }

    private Socket connect() throws IOException {
        int colon = link.address().indexOf(':');
        return new Socket(
                InetAddress.getLoopbackAddress(),
                Integer.parseInt(link.address().substring(colon + 1)));
    }

    private static int ask(Socket socket, int b) throws IOException {
        socket.getOutputStream().write(b);
        int answer = socket.getInputStream().read();
        if (answer < 0) {
            throw new IOException("ended");
        }
        return answer;
    }
}
