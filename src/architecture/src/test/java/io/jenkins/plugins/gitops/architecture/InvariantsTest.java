package io.jenkins.plugins.gitops.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.testkit.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What must never happen has a test that carries its number, as {@code i3_…} or {@code I03…Test}; none gets lost. */
class InvariantsTest {
    /** Those of what is there so far; whoever builds what another one is about adds its number here. */
    private static final List<Integer> SHOWN =
            List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 16, 17, 18, 19, 20, 22, 24);

    private static final Pattern NAMED = Pattern.compile("\\b(?:void i([0-9]{1,2})_|class I([0-9]{2})[A-Z])");

    @Test
    void eachHasATestThatCarriesItsNumber() throws IOException {
        Set<Integer> named = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Checkout.top().resolve("src"))) {
            files.filter(file -> file.toString().endsWith("Test.java"))
                    .filter(file -> file.toString().contains("/src/test/java/"))
                    .forEach(file -> named.addAll(numbers(file)));
        }
        assertThat(named).containsAll(SHOWN);
    }

    private static Set<Integer> numbers(Path file) {
        Set<Integer> numbers = new TreeSet<>();
        try {
            Matcher matcher = NAMED.matcher(Files.readString(file));
            while (matcher.find())
                numbers.add(Integer.parseInt(matcher.group(1) == null ? matcher.group(2) : matcher.group(1)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read '" + file + "'", e);
        }
        return numbers;
    }
}
