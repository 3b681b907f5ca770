package io.jenkins.plugins.gitops.checks;

import static io.jenkins.plugins.gitops.checks.Kinds.CRON_JOB;
import static io.jenkins.plugins.gitops.checks.Kinds.JOB;
import static io.jenkins.plugins.gitops.checks.Rule.application;
import static io.jenkins.plugins.gitops.model.Severity.CRITICAL;
import static io.jenkins.plugins.gitops.model.Severity.INFO;
import static io.jenkins.plugins.gitops.model.Severity.WARNING;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Jobs, and those that come by the clock. */
final class JobChecks {
    private static final Duration LONG = Duration.ofHours(24);
    private static final String LOGS = "kubectl -n {namespace} logs job/{name} --all-containers --tail=50";
    private static final String SHOW = "kubectl -n {namespace} describe cronjob {name}";

    private JobChecks() {}

    static List<Check> all() {
        return List.of(
                application(
                                "job-failed",
                                CRITICAL,
                                "No Job that stands for itself has failed.",
                                "read its last words, then delete it and make it anew",
                                LOGS)
                        .each(JOB, (job, all, found) -> {
                            View failed = job.condition("Failed");
                            if (failed.at("status").is("True") && !byClock(job)) {
                                found.add(job, "it failed" + NodeChecks.because(failed));
                            }
                        }),
                application(
                                "job-ends",
                                WARNING,
                                "No Job has run for more than a day.",
                                "see what it waits for, and give it activeDeadlineSeconds",
                                LOGS)
                        .each(JOB, (job, all, found) -> {
                            Optional<Instant> start =
                                    job.at("status", "startTime").time();
                            if (job.at("status", "active").number(0) > 0
                                    && start.isPresent()
                                    && start.get().plus(LONG).isBefore(all.time())) {
                                found.add(job, "it has run for " + Phrases.since(start.get(), all.time()));
                            }
                        }),
                application(
                                "cron-job-succeeds",
                                CRITICAL,
                                "The last Job that each CronJob has finished succeeded.",
                                "read the last words of its newest Job",
                                SHOW)
                        .each(CRON_JOB, JobChecks::lastRun, JOB),
                application(
                                "cron-job-punctual",
                                WARNING,
                                "Every CronJob runs when it is due.",
                                "see whether its last Job still runs (concurrencyPolicy), or its start was missed too often",
                                SHOW)
                        .each(CRON_JOB, JobChecks::late),
                application("cron-job-active", INFO, "No CronJob is suspended.", "resume it, or delete it", SHOW)
                        .each(CRON_JOB, (cron, all, found) -> {
                            if (cron.at("spec", "suspend").isTrue()) {
                                found.add(cron, "it is suspended");
                            }
                        }));
    }

    private static boolean byClock(Item job) {
        return job.at("metadata", "ownerReferences").items().stream()
                .anyMatch(owner -> owner.at("kind").is("CronJob"));
    }

    private static void lastRun(Item cron, Snapshot all, Findings found) {
        all.in(JOB, cron.namespace()).stream()
                .filter(job -> job.at("metadata", "ownerReferences").items().stream()
                        .anyMatch(owner -> owner.at("kind").is("CronJob")
                                && owner.at("name").is(cron.name())))
                .filter(job -> job.condition("Failed").at("status").is("True")
                        || job.condition("Complete").at("status").is("True"))
                .max(java.util.Comparator.comparing(
                        job -> job.at("metadata", "creationTimestamp").time().orElse(Instant.EPOCH)))
                .filter(job -> job.condition("Failed").at("status").is("True"))
                .ifPresent(job -> found.add(
                        cron,
                        "its newest Job '" + job.name() + "' failed" + NodeChecks.because(job.condition("Failed"))));
    }

    private static void late(Item cron, Snapshot all, Findings found) {
        Optional<Instant> last = cron.at("status", "lastScheduleTime")
                .time()
                .or(() -> cron.at("metadata", "creationTimestamp").time());
        Optional<Duration> longest = Schedule.longestPause(cron.text("spec", "schedule"));
        if (last.isPresent()
                && longest.isPresent()
                && !cron.at("spec", "suspend").isTrue()
                // time zones and changes of the clock shift a run by a day at most
                && last.get()
                        .plus(longest.get().multipliedBy(2))
                        .plus(longest.get().compareTo(Duration.ofHours(12)) > 0 ? Duration.ofDays(1) : Duration.ZERO)
                        .plus(Duration.ofMinutes(5))
                        .isBefore(all.time())) {
            found.add(
                    cron,
                    "it last ran " + Phrases.since(last.get(), all.time()) + " ago and is due at least every "
                            + Phrases.time(longest.get()));
        }
    }
}
