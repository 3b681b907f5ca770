package io.jenkins.plugins.gitops.connectors.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.model.Failure;
import io.jenkins.plugins.gitops.port.Report;
import io.jenkins.plugins.gitops.port.ReportReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A report that is empty, cut off at any byte, or holds NaN for a number that counts, says nothing (I16). */
class I16NoHalfReportTest {
    private static final List<String> ALL =
            List.of(Samples.JUNIT, Samples.JACOCO, Samples.COBERTURA, Samples.TRIVY, Samples.SARIF);
    private static final Pattern COUNTS = Pattern.compile(
            "(?<=(?:tests|failures|errors|skipped|missed|covered|hits|lines-covered|lines-valid|branches-covered|"
                    + "branches-valid|line-rate|branch-rate)=\")[0-9.]+(?=\")|(?<=security-severity\": \")[0-9.]+");

    @Test
    void isCutOffNowhere() {
        for (String sample : ALL) {
            byte[] bytes = sample.strip().getBytes(StandardCharsets.UTF_8);
            ReportReader reader = reader(sample);
            for (int length = 0; length < bytes.length; length++) {
                Report cut = Samples.report(Arrays.copyOf(bytes, length));
                assertThat(silent(reader, cut))
                        .as("%s cut at %s", reader.format(), length)
                        .isTrue();
            }
        }
    }

    @Test
    void holdsANumberWhereANumberCounts() {
        int tried = 0;
        for (String sample : ALL) {
            ReportReader reader = reader(sample);
            Matcher matcher = COUNTS.matcher(sample);
            while (matcher.find()) {
                String before = sample.substring(0, matcher.start());
                // the rate of a package is not gone by, only that of the whole
                int tag = before.lastIndexOf('<');
                if (tag >= 0 && before.startsWith("<package", tag)) {
                    continue;
                }
                // lines of methods stand among those of their class once more
                boolean again = before.lastIndexOf("<method ") > before.lastIndexOf("</method>");
                for (String wrong : List.of("NaN", "-1", "", "1e999", "0x10")) {
                    Report spoiled = Samples.report(before + wrong + sample.substring(matcher.end()));
                    if (!again) {
                        assertThat(silent(reader, spoiled))
                                .as("%s with '%s' at %s", reader.format(), wrong, matcher.start())
                                .isTrue();
                        tried++;
                    }
                }
            }
        }
        assertThat(tried).isGreaterThan(100);
    }

    private static ReportReader reader(String sample) {
        return ReportReaders.all().stream()
                .filter(each -> each.recognises(Samples.report(sample)))
                .findFirst()
                .orElseThrow();
    }

    private static boolean silent(ReportReader reader, Report report) {
        try {
            reader.read(report);
            return false;
        } catch (Failure expected) {
            return true;
        }
    }
}
