package io.jenkins.plugins.gitops.exporter;

import io.jenkins.plugins.gitops.testkit.Patience;
import java.io.IOException;
import java.net.URL;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.htmlunit.WebRequest;
import org.htmlunit.WebResponse;
import org.jvnet.hudson.test.JenkinsRule;

/** What one scrape said: each series and its value. */
record Reading(String text, Map<String, Double> series) {
    static Reading of(JenkinsRule jenkins) throws IOException {
        return read(answer(jenkins.createWebClient(), jenkins, Map.of()).getContentAsString());
    }

    /** The answer to a browser that sends these headers, whatever its status. */
    static WebResponse answer(JenkinsRule.WebClient client, JenkinsRule jenkins, Map<String, String> headers)
            throws IOException {
        client.getOptions().setThrowExceptionOnFailingStatusCode(false);
        WebRequest request = new WebRequest(new URL(
                jenkins.getURL(), MetricsConfiguration.current().getSettings().getPath() + "/"));
        headers.forEach(request::setAdditionalHeader);
        return client.loadWebResponse(request);
    }

    static Reading read(String text) {
        Map<String, Double> series = new TreeMap<>();
        text.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
            int value = line.lastIndexOf(' ');
            series.put(line.substring(0, value), Double.parseDouble(line.substring(value + 1)));
        });
        return new Reading(text, series);
    }

    /** Scrapes until so many runs are counted: a run's end is told after it can be seen. */
    static Reading ofRuns(JenkinsRule jenkins, int runs) throws InterruptedException {
        return of(jenkins, runs + " runs", reading -> reading.sum("gitops_pipeline_runs_total") >= runs);
    }

    /** Scrapes until it says what is expected. */
    static Reading of(JenkinsRule jenkins, String what, Predicate<Reading> expected) throws InterruptedException {
        return Patience.await(what + " counted", Duration.ofSeconds(20), () -> {
            Reading reading = of(jenkins);
            return expected.test(reading) ? Optional.of(reading) : Optional.empty();
        });
    }

    double sum(String metric) {
        return series.entrySet().stream()
                .filter(one -> one.getKey().startsWith(metric + "{"))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    double value(String series) {
        return this.series.getOrDefault(series, Double.NaN);
    }

    /** All that never falls and stands still between runs: counters, and what histograms are made of. */
    Map<String, Double> totals() {
        Map<String, Double> totals = new LinkedHashMap<>(series);
        totals.keySet()
                .removeIf(name -> !name.matches("[a-z_]+(_total|_bucket|_count|_sum)(\\{.*)?")
                        || name.startsWith("gitops_controller_")
                        || name.startsWith("jvm_"));
        return totals;
    }
}
