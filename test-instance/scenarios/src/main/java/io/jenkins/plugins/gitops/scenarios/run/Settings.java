package io.jenkins.plugins.gitops.scenarios.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What was asked for on the command line. */
record Settings(Path here, int port, Path home, Optional<Path> war, Optional<Path> plugins) {
    static Settings parse(List<String> arguments) throws Refusal {
        Path here = Path.of("test-instance");
        int port = 8080;
        Path home = null;
        Path war = null;
        Path plugins = null;
        for (int i = 0; i < arguments.size(); i += 2) {
            String option = arguments.get(i);
            switch (option) {
                case "--here" -> here = Path.of(value(arguments, i));
                case "--port" -> port = port(value(arguments, i));
                case "--home" -> home = Path.of(value(arguments, i));
                case "--war" -> war = existing("the war", Path.of(value(arguments, i)));
                case "--plugins" -> plugins = existing("the folder of plugins", Path.of(value(arguments, i)));
                default ->
                    throw new Refusal("Cannot start: there is no option '" + option + "'; --help lists what there is");
            }
        }
        if ((war == null) != (plugins == null)) {
            throw new Refusal("Cannot start a real Jenkins: '" + (war == null ? "--war" : "--plugins")
                    + "' is missing; give --war FILE and --plugins FOLDER together");
        }
        Path kept = home == null ? here.resolve("home") : home;
        return new Settings(
                here.toAbsolutePath(),
                port,
                kept.toAbsolutePath(),
                Optional.ofNullable(war).map(Path::toAbsolutePath),
                Optional.ofNullable(plugins).map(Path::toAbsolutePath));
    }

    private static String value(List<String> arguments, int at) throws Refusal {
        if (at + 1 == arguments.size()) {
            throw new Refusal("Cannot start: '" + arguments.get(at) + "' has no value; --help shows what it takes");
        }
        return arguments.get(at + 1);
    }

    private static int port(String text) throws Refusal {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65535 || Integer.parseInt(text) == 0) {
            throw new Refusal("Cannot listen on '" + text + "': it is no port; give a number from 1 to 65535");
        }
        return Integer.parseInt(text);
    }

    private static Path existing(String what, Path path) throws Refusal {
        if (!Files.isReadable(path)) {
            throw new Refusal("Cannot read " + what + " '" + path + "': there is no such file; check the path");
        }
        return path;
    }
}
