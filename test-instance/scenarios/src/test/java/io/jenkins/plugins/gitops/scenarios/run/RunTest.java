package io.jenkins.plugins.gitops.scenarios.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class RunTest {
    @TempDir
    Path home;

    @Test
    void startsEverythingAndStopsAllOfItAndNothingElseAtCtrlC() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "600").start();
        int port = Started.freePort();
        try (Started run = Started.with("--home", home.toString(), "--port", String.valueOf(port))
                .until("Ctrl-C")) {
            assertThat(run.said()).contains("not for production", "http://127.0.0.1:" + port + "/", "hello");
            String password = run.find("gitops / (\\S+)");
            assertThat(get(run.find("Registry +(\\S+)") + "/v2/", password)).isEqualTo(200);
            String git = run.find("Git server +http://(\\S+)");
            assertThat(get(git + "environments.git/info/refs?service=git-upload-pack", password))
                    .isEqualTo(200);
            assertThat(get(git + "environments.git/info/refs?service=git-upload-pack", "wrong"))
                    .isEqualTo(401);
            assertThat(Files.readString(home.resolve("jobs/hello/config.xml"))).contains("Say hello");
            List<ProcessHandle> children = run.everything();
            assertThat(children).isNotEmpty();

            run.interrupt();

            assertThat(run.until("never").said()).doesNotContain("Exception");
            assertThat(run.exit()).isEqualTo(130);
            assertThat(children).noneMatch(ProcessHandle::isAlive);
            assertThat(stranger.isAlive()).isTrue();
            new ServerSocket(port, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1})).close();
            for (String secret : List.of(password, run.find("admin / (\\S+)"))) {
                assertThat(holding(secret)).isEmpty();
            }
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void leavesNothingBehindWhenItIsKilled() throws Exception {
        try (Started run = Started.with("--home", home.toString(), "--port", String.valueOf(Started.freePort()))
                .until("Ctrl-C")) {
            List<ProcessHandle> children = run.everything();
            assertThat(children).isNotEmpty();
            run.kill();
            for (ProcessHandle child : children) child.onExit().get(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void saysThatThePortIsTakenAndStartsNothing() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
                Started run = Started.with("--home", home.toString(), "--port", String.valueOf(taken.getLocalPort()))
                        .until("never")) {
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.said())
                    .contains("Cannot listen on port '" + taken.getLocalPort() + "'")
                    .contains("--port");
            assertThat(home).isEmptyDirectory();
        }
    }

    @Test
    void saysWhatIsWrongWithTheConfigurationAndEnds() throws Exception {
        Path here = Files.createDirectory(home.resolve("here"));
        Files.createDirectories(here.resolve("casc"));
        Files.createDirectories(here.resolve("jobs"));
        Files.createDirectories(here.resolve("repositories"));
        Files.createDirectories(home.resolve("plugins"));
        Files.writeString(here.resolve("casc/a.yaml"), "jenkins:\n  numExecuters: 2\n");
        try (Started run = Started.with("--here", here.toString(), "--port", String.valueOf(Started.freePort()))
                .until("never")) {
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.said()).contains("'jenkins.numExecuters'", "a.yaml, line 2", "'numExecutors'");
        }
    }

    @Test
    void helpsWithoutStartingAnything() throws Exception {
        try (Started run = Started.with("--help").until("never")) {
            assertThat(run.exit()).isZero();
            assertThat(run.said()).contains("--port NUMBER", "--war FILE", "Ctrl-C");
        }
    }

    private List<Path> holding(String secret) throws Exception {
        try (var files = Files.walk(home)) {
            return files.filter(Files::isRegularFile)
                    .filter(f -> contains(f, secret))
                    .toList();
        }
    }

    private static boolean contains(Path file, String secret) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(secret);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static int get(String address, String password) throws Exception {
        String pair = Base64.getEncoder().encodeToString(("gitops:" + password).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + address))
                .header("Authorization", "Basic " + pair)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode();
    }
}
