package io.jenkins.plugins.gitops.connectors.postgres;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.model.FailureKind;
import io.jenkins.plugins.gitops.model.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PostgreSQL's own programs on this machine, of a version that knows the server's. */
public final class Tools {
    private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) ([0-9]+)");

    private final List<Path> folders;

    private Tools(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /** Those on the path and where Debian keeps each version. */
    public static Tools ofThisMachine() {
        List<Path> folders = new ArrayList<>();
        for (String folder : String.valueOf(System.getenv("PATH")).split(":", -1)) {
            if (!folder.isEmpty()) folders.add(Path.of(folder));
        }
        for (int version = 25; version >= 13; version--) {
            folders.add(Path.of("/usr/lib/postgresql/" + version + "/bin"));
        }
        return new Tools(folders);
    }

    /** Those in the folders alone. */
    public static Tools in(List<Path> folders) {
        return new Tools(folders);
    }

    /** The program of at least that version. */
    Path find(String program, int atLeast) {
        List<String> found = new ArrayList<>();
        for (Path folder : folders) {
            Path file = folder.resolve(program);
            if (!Files.isExecutable(file)) continue;
            int version = version(file);
            if (version >= atLeast) return file;
            found.add(file + " of version " + version);
        }
        throw Failure.of(
                FailureKind.REFUSED,
                "find " + Refusal.quoted(program) + " of version " + atLeast + " or newer, which the server needs",
                found.isEmpty() ? "there is none on this machine" : "there is " + String.join(", ", found),
                "install it, on Debian as postgresql-client-" + atLeast + ", or run this where it is");
    }

    private static int version(Path program) {
        try {
            Process process = new ProcessBuilder(program.toString(), "--version")
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher matcher = VERSION.matcher(said);
            return process.waitFor() == 0 && matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** Takes what a program writes, or gives it what it reads. */
    interface Exchange {
        void with(InputStream out, OutputStream in) throws IOException;
    }

    /** Runs a program against the database. The password is in its environment, which only its own user sees. */
    static void run(Database database, Path program, List<String> arguments, Exchange exchange) {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(
                "--host=" + database.host(),
                "--port=" + database.port(),
                "--username=" + database.user(),
                "--dbname=" + database.name(),
                "--no-password"));
        command.addAll(arguments);
        try {
            Path said = Files.createTempFile("gitops", ".err");
            try {
                ProcessBuilder builder = new ProcessBuilder(command).redirectError(said.toFile());
                builder.environment().put("PGPASSWORD", database.password());
                builder.environment().put("PGSSLMODE", database.sslMode());
                builder.environment().put("PGAPPNAME", "gitops backup");
                Process process = builder.start();
                try (OutputStream in = process.getOutputStream();
                        InputStream out = process.getInputStream()) {
                    exchange.with(out, in);
                } catch (IOException e) {
                    if (process.isAlive()) process.destroy();
                    if (process.waitFor() == 0) throw e;
                }
                int code = process.waitFor();
                if (code != 0) throw failed(database, program, code, Files.readString(said));
            } finally {
                Files.deleteIfExists(said);
            }
        } catch (IOException e) {
            throw Failure.of(
                            FailureKind.UNREACHABLE,
                            "run " + Refusal.quoted(program) + " on " + database,
                            String.valueOf(e.getMessage()),
                            "look at this machine's disk and memory")
                    .causedBy(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.of(
                            FailureKind.UNREACHABLE,
                            "run " + Refusal.quoted(program) + " on " + database,
                            "it was stopped",
                            "run it again")
                    .causedBy(e);
        }
    }

    private static Failure failed(Database database, Path program, int code, String said) {
        String first = said.lines()
                .filter(line -> line.contains("ERROR") || line.contains("error"))
                .findFirst()
                .orElse(said.strip());
        return Failure.of(
                FailureKind.REFUSED,
                "run " + Refusal.quoted(program.getFileName()) + " on " + database,
                "it ended with " + code + ": " + Refusal.quoted(first),
                "see what the server says of it");
    }
}
