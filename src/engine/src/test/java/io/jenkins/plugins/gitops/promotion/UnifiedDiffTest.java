package io.jenkins.plugins.gitops.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnifiedDiffTest {
    private static String lines(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "line " + i + "\n").collect(Collectors.joining());
    }

    @Test
    void showsEachChangeWithThreeLinesAround() {
        String before = lines(20);
        String after = before.replace("line 2\n", "two\n").replace("line 15\n", "fifteen\n");
        assertThat(UnifiedDiff.of("a.yaml", before, after)).isEqualTo("""
                --- a/a.yaml
                +++ b/a.yaml
                @@ -1,5 +1,5 @@
                 line 1
                -line 2
                +two
                 line 3
                 line 4
                 line 5
                @@ -12,7 +12,7 @@
                 line 12
                 line 13
                 line 14
                -line 15
                +fifteen
                 line 16
                 line 17
                 line 18
                """);
    }

    @Test
    void showsLinesThatCameAndWentAndAMissingNewline() {
        assertThat(UnifiedDiff.of("a", "x\ny\nz", "y\nz\nnew\n"))
                .contains("-x\n y\n")
                .contains("-z\n\\ no newline at the end\n")
                .contains("+z\n+new\n");
        assertThat(UnifiedDiff.of("a", "", "one\n")).contains("@@ -0,0 +1,1 @@\n+one\n");
        assertThat(UnifiedDiff.of("a", "same\n", "same\n")).isEmpty();
    }

    @Test
    void i22_doesNotShowWhatSoundsSecret() {
        String before = "dbPassword: hunter2\napi_key: k\ntoken = t0k\nimage: a\n";
        assertThat(UnifiedDiff.of("a", before, before.replace("image: a", "image: b")))
                .contains("dbPassword: (not shown)", "api_key: (not shown)", "token = (not shown)", "+image: b")
                .doesNotContain("hunter2", "t0k");
    }
}
