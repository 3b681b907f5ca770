package io.jenkins.plugins.gitops.scenarios.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    Path folder;

    @Test
    void hasADefaultForEverything() throws Exception {
        Settings settings = Settings.parse(List.of("--here", folder.toString()));
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.home()).isEqualTo(folder.resolve("home"));
        assertThat(settings.war()).isEmpty();
    }

    @Test
    void saysWhatItDoesNotUnderstandAndWhatToDo() {
        refuses("Cannot start: there is no option '--prot'; --help lists what there is", "--prot", "1");
        refuses("Cannot start: '--port' has no value; --help shows what it takes", "--port");
        refuses("Cannot listen on '70000': it is no port; give a number from 1 to 65535", "--port", "70000");
        refuses("Cannot listen on 'x': it is no port; give a number from 1 to 65535", "--port", "x");
        refuses("Cannot read the war '/no.war': there is no such file; check the path", "--war", "/no.war");
        refuses(
                "Cannot start a real Jenkins: '--war' is missing; give --war FILE and --plugins FOLDER together",
                "--plugins",
                folder.toString());
    }

    private static void refuses(String message, String... arguments) {
        assertThatThrownBy(() -> Settings.parse(List.of(arguments)))
                .isInstanceOf(Refusal.class)
                .hasMessage(message);
    }
}
