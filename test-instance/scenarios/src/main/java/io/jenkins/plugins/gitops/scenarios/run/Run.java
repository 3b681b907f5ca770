package io.jenkins.plugins.gitops.scenarios.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Starts everything, says where it is, and ends when the controller ends or Ctrl-C is pressed. */
public final class Run {
    private Run() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        try {
            System.exit(run(Settings.parse(List.of(arguments))));
        } catch (Refusal refusal) {
            System.err.println(refusal.getMessage());
            System.exit(2);
        }
    }

    private static int run(Settings settings) throws IOException, InterruptedException, Refusal {
        requireFree(settings.port());
        Files.createDirectories(settings.home());
        String password = secret();
        String serverPassword = secret();
        try (Surroundings around = Surroundings.start(settings, serverPassword)) {
            List<String> jobs = new Home(settings.home()).prepare(settings);
            Child child = Child.start(
                    settings,
                    Map.of(
                            "JENKINS_HOME", settings.home().toString(),
                            "CASC_JENKINS_CONFIG",
                                    settings.here().resolve("casc").toString(),
                            "ADMIN_PASSWORD", password,
                            "SERVER_PASSWORD", serverPassword,
                            "GIT_SERVER", around.gitServer(),
                            "REGISTRY", around.registry(),
                            "CONTROLLER", address(settings)));
            Runtime.getRuntime().addShutdownHook(new Thread(child::close, "stop"));
            child.awaitUp();
            System.out.println(announcement(settings, around, jobs, password, serverPassword));
            return child.waitFor();
        }
    }

    private static String announcement(
            Settings settings, Surroundings around, List<String> jobs, String password, String serverPassword) {

        return """

                %s
                  Controller  %s   admin / %s   (for this start only)
                  Jobs        %s
                  Git server  %s   %s / %s
                  Registry    %s   the same
                  Home        %s
                Ctrl-C stops all of it.
                """.formatted(
                        settings.war().isPresent()
                                ? "A real Jenkins with the suite."
                                : "A stand-in for Jenkins with the suite: to try and to test, not for production.",
                        address(settings),
                        password,
                        String.join(", ", jobs),
                        around.gitServer(),
                        Surroundings.USER,
                        serverPassword,
                        around.registry(),
                        settings.home());
    }

    private static String address(Settings settings) {
        return "http://127.0.0.1:" + settings.port() + "/";
    }

    /** Told before anything is started; a controller would tell it late and at length. */
    private static void requireFree(int port) throws Refusal {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
        } catch (IOException e) {
            throw new Refusal("Cannot listen on port '" + port + "': " + e.getMessage()
                    + "; stop what uses it, or choose another with --port");
        }
    }

    private static String secret() {
        byte[] bytes = new byte[12];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
