package io.jenkins.plugins.gitops.metrics.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.gitops.metrics.Label;
import io.jenkins.plugins.gitops.metrics.Metric;
import io.jenkins.plugins.gitops.metrics.series.Budget;
import io.jenkins.plugins.gitops.metrics.series.Family;
import io.jenkins.plugins.gitops.metrics.series.Registry;
import io.jenkins.plugins.gitops.testkit.Boundaries;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** A controller as the store sees it: jobs with ids, numbered builds on disk, and deaths at any boundary. */
final class World {
    static final Metric RUNS =
            Metric.counter("runs_total", "", "runs", Label.open("name"), Label.of("result", "success", "failure"));
    static final Metric SECONDS =
            Metric.histogram("run_seconds", "seconds", "took", List.of(1.0, 10.0, 100.0), Label.open("name"));

    /** What stays of a job when the process dies. */
    private static final class Job {
        final String id;
        String name;
        long next = 1;
        final Map<Long, Double> finished = new TreeMap<>();
        final List<Long> running = new ArrayList<>();

        Job(String id, String name) {
            this.id = id;
            this.name = name;
        }
    }

    private final List<Job> jobs = new ArrayList<>();
    private final Map<String, Double> truth = new TreeMap<>();
    private final Map<List<String>, Double> seen = new HashMap<>();
    private final Path directory;
    private final Disk disk;
    private final int budget;
    private int made;
    Registry registry;
    CounterStore store;

    World(Path directory, Disk disk, int budget) {
        this.directory = directory;
        this.disk = disk;
        this.budget = budget;
        start();
    }

    /** Begins a life of the process: reads back, and counts what finished while nobody counted. */
    void start() {
        registry = new Registry(new Budget(budget, 1 << 20));
        registry.counter(RUNS);
        registry.histogram(SECONDS);
        store = new CounterStore(directory, disk, registry, Runnable::run);
        for (Job job : jobs) {
            for (long number : store.missing(job.id, 0, job.next - 1)) {
                Double took = job.finished.get(number);
                if (took != null) {
                    tell(job, number, took);
                } else if (!job.running.contains(number)) {
                    store.count(Event.of(new Mark(job.id, number), List.of()));
                }
            }
        }
        look();
    }

    void step(SplittableRandom random) {
        Job job = jobs.isEmpty() || random.nextInt(12) == 0 ? create() : jobs.get(random.nextInt(jobs.size()));
        switch (random.nextInt(9)) {
            case 0 -> job.name = "renamed-" + made++;
            case 1 -> job.finished.keySet().removeIf(number -> random.nextBoolean());
            case 2 -> {
                jobs.remove(job);
                store.forget(job.id);
            }
            case 3, 4 -> job.running.add(job.next++);
            default -> finish(job, random);
        }
        look();
    }

    private Job create() {
        // names come again, ids do not
        Job job = new Job("id-" + made++, "job-" + made % 5);
        jobs.add(job);
        return job;
    }

    private void finish(Job job, SplittableRandom random) {
        long number = job.running.isEmpty() ? job.next++ : job.running.remove(random.nextInt(job.running.size()));
        double took = random.nextInt(200);
        truth.merge(took < 100 ? "success" : "failure", 1.0, Double::sum);
        truth.merge("seconds", took, Double::sum);
        job.finished.put(number, took);
        tell(job, number, took);
        if (random.nextInt(10) == 0) {
            tell(job, number, took);
        }
    }

    private void tell(Job job, long number, double took) {
        store.count(Event.of(
                new Mark(job.id, number),
                List.of(
                        Increment.of(RUNS, 1, job.name, took < 100 ? "success" : "failure"),
                        Increment.of(SECONDS, took, job.name))));
    }

    /** A scrape: nothing that was seen before may be smaller or gone. */
    void look() {
        Map<List<String>, Double> now = new HashMap<>();
        for (Family family : registry.families()) {
            family.each((labels, cells) -> {
                for (int i = 0; i < cells.length; i++) {
                    List<String> key = new ArrayList<>(labels);
                    key.add(family.metric().name() + i);
                    now.put(key, cells[i]);
                }
            });
        }
        seen.forEach((key, value) ->
                assertThat(now.getOrDefault(key, -1.0)).as("%s fell", key).isGreaterThanOrEqualTo(value));
        seen.putAll(now);
    }

    void mustTellTheTruth() {
        Map<String, Double> told = new TreeMap<>();
        for (Family family : registry.families()) {
            family.each((labels, cells) -> {
                if (family.metric().equals(RUNS)) {
                    told.merge(labels.get(1), cells[0], Double::sum);
                } else {
                    told.merge("seconds", cells[cells.length - 1], Double::sum);
                }
            });
        }
        told.values().removeIf(value -> value == 0);
        truth.values().removeIf(value -> value == 0);
        assertThat(told).isEqualTo(truth);
    }

    /** Runs until the blow strikes, if it does. */
    static boolean dies(Runnable life) {
        try {
            life.run();
            return false;
        } catch (Boundaries.Killed killed) {
            return true;
        }
    }
}
