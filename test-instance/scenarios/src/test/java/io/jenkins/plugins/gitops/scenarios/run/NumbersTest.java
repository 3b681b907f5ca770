package io.jenkins.plugins.gitops.scenarios.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.jenkins.plugins.gitops.testkit.Patience;
import io.jenkins.plugins.gitops.testkit.http.Application;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the stand-in promises in numbers, as a process of its own with 256 MiB of heap. Each is said in one line. */
@Timeout(300)
class NumbersTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    Path home;

    @Test
    void showsItsFirstPageWithinFourSecondsOfTwoCores() throws Exception {
        try (Started run = start()) {
            assertThat(Rest.of(run).get("").statusCode()).isEqualTo(200);
            ProcessHandle.Info controller = run.controller().info();
            Duration work = controller.totalCpuDuration().orElseThrow();
            say(
                    "first page %d ms after the start of its process, %d ms of processor time, %s",
                    Duration.between(controller.startInstant().orElseThrow(), Instant.now())
                            .toMillis(),
                    work.toMillis(),
                    memory(run));
            // the time on the wall is the machine's as well: what is promised is what the controller takes of it
            assertThat(work).isLessThan(Duration.ofSeconds(2 * 4));
        }
    }

    @Test
    void runsTwoHundredBuildsAtOnce() throws Exception {
        int count = 200;
        try (Application application = Application.starting()) {
            new Seed(home).job("many", "N", "awaitUrl url: '" + application.url() + "/healthz', every: '1s'");
            try (Started run = start()) {
                Rest rest = Rest.of(run);
                long begun = System.nanoTime();
                for (int i = 1; i <= count; i++) {
                    assertThat(rest.build("many", Map.of("N", String.valueOf(i))))
                            .isEqualTo(201);
                }
                Patience.await("all builds waiting", PATIENCE, () -> count(rest, "building", "true", count));
                long all = since(begun);
                application.up();
                Patience.await("all builds green", PATIENCE, () -> count(rest, "result", "SUCCESS", count));
                say("%d builds at once after %d ms, all green after %d ms, %s", count, all, since(begun), memory(run));
            }
        }
    }

    @Test
    void showsTenThousandStoredBuildsAtOnce() throws Exception {
        Seed seed = new Seed(home);
        for (int i = 0; i <= 20; i++) {
            String name = i == 0 ? "busy" : "job" + i;
            seed.job(name, "N", "echo N");
            seed.finishedBuilds(name, i == 0 ? 9_000 : 50);
        }
        try (Started run = start()) {
            Rest rest = Rest.of(run);
            for (String page : new String[] {"", "job/busy/", "job/busy/api/json?tree=builds%5Bnumber,result%5D"}) {
                long first = time(rest, page);
                long warm = Arrays.stream(LongStream.generate(() -> time(rest, page))
                                .limit(15)
                                .toArray())
                        .sorted()
                        .toArray()[7];
                say("10,000 stored builds: '/%s' %d ms at first, %d ms warm", page, first, warm);
                assertThat(warm).as(page).isLessThan(200);
            }
            say("10,000 stored builds: %s", memory(run));
        }
    }

    private Started start() throws IOException {
        return Started.with("--home", home.toString(), "--port", String.valueOf(Started.freePort()))
                .until("Ctrl-C");
    }

    private static Optional<Integer> count(Rest rest, String field, String value, int wanted) throws Exception {
        JsonNode builds = new ObjectMapper()
                .readTree(rest.get("job/many/api/json?tree=allBuilds%5B" + field + "%5D%7B0," + wanted + "%7D")
                        .body())
                .path("allBuilds");
        int found = 0;
        for (JsonNode build : builds) {
            found += build.path(field).asText().equals(value) ? 1 : 0;
        }
        return Optional.of(found).filter(n -> n == wanted);
    }

    private static long time(Rest rest, String page) {
        try {
            long begun = System.nanoTime();
            assertThat(rest.get(page).statusCode()).isEqualTo(200);
            return since(begun);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError("Cannot read '" + page + "'", e);
        }
    }

    private static long since(long begun) {
        return (System.nanoTime() - begun) / 1_000_000;
    }

    /** As Linux counts it, where there is Linux. */
    private static String memory(Started run) throws IOException {
        Path status = Path.of("/proc/" + run.controller().pid() + "/status");
        return Files.isReadable(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MiB resident at most")
                        .findFirst()
                        .orElse("")
                : "";
    }

    private static void say(String format, Object... values) {
        System.out.println("[stand-in] " + String.format(format, values));
    }
}
