package io.jenkins.plugins.gitops.testkit.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** A folder of scripts with the manners of test-instance/stack: it notes how it was called and tells what it was given. */
final class ScriptedStack {
    private final Path folder;
    private final Properties told = new Properties();

    ScriptedStack(Path folder) throws IOException {
        this.folder = folder;
        script("up", "echo \"$@\" >> \"" + folder + "/calls\"");
        script("down", "echo down >> \"" + folder + "/calls\"");
        script("env", "cat \"" + folder + "/told\"");
        script("kubectl", "echo \"kubectl $@ with $KUBECONFIG\" >> \"" + folder + "/calls\"");
        script("psql", "echo \"psql $@ as $PGPASSWORD\" >> \"" + folder + "/calls\"");
        tell("env.BIN", folder.toString());
    }

    ScriptedStack tell(String name, String value) throws IOException {
        told.setProperty(name, value);
        try (var out = Files.newOutputStream(folder.resolve("told"))) {
            told.store(out, null);
        }
        return this;
    }

    List<String> calls() throws IOException {
        Path calls = folder.resolve("calls");
        return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
    }

    Path folder() {
        return folder;
    }

    void script(String name, String body) throws IOException {
        Path script = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + body + "\n");
        if (!script.toFile().setExecutable(true)) {
            throw new IOException("Cannot make \"" + script + "\" executable");
        }
    }
}
