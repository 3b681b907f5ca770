package io.jenkins.plugins.gitops.exporter;

import hudson.Extension;
import hudson.model.RootAction;
import io.jenkins.plugins.gitops.core.GitopsPermissions;
import io.jenkins.plugins.gitops.core.JenkinsDoor;
import io.jenkins.plugins.gitops.metrics.dora.DoraReport;
import io.jenkins.plugins.gitops.metrics.dora.Measured;
import io.jenkins.plugins.gitops.model.json.Json;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.HttpResponses;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.GET;

/** The five metrics of DORA at {@code /gitops-dora}, each with the promotions behind it; as a page, JSON and CSV. */
@Extension
public final class DoraPage implements RootAction {
    private static final int DAYS = 30;
    private static final int MOST_DAYS = 3_650;

    private final Clock clock = Clock.systemUTC();

    @Override
    public @Nullable String getIconFileName() {
        return JenkinsDoor.hasPermission(GitopsPermissions.VIEW)
                ? "symbol-stats-chart-outline plugin-ionicons-api"
                : null;
    }

    @Override
    public String getDisplayName() {
        return "DORA";
    }

    @Override
    public String getUrlName() {
        return "gitops-dora";
    }

    /** How many days back, as the address asks. */
    public int days(@Nullable String asked) {
        return asked != null && asked.matches("[1-9][0-9]{0,3}") ? Math.min(MOST_DAYS, Integer.parseInt(asked)) : DAYS;
    }

    public List<DoraReport> reports(int days) {
        JenkinsDoor.checkPermission(GitopsPermissions.VIEW);
        Instant now = clock.instant();
        return JenkinsDoor.extension(LedgerEvents.class).history().reports(now.minus(Duration.ofDays(days)), now);
    }

    /** A value as people read it. */
    public String text(Measured measured) {
        if (measured.value().isEmpty()) return "not measured";
        double value = measured.value().getAsDouble();
        return switch (measured.unit()) {
            case "seconds" ->
                Duration.ofSeconds(Math.round(value)).toString().substring(2).toLowerCase(Locale.ROOT);
            case "ratio" -> String.format(Locale.ROOT, "%.1f %%", value * 100);
            default -> String.format(Locale.ROOT, "%.2f %s", value, measured.unit());
        };
    }

    @GET
    public HttpResponse doJson(@QueryParameter @Nullable String days) {
        JenkinsDoor.checkPermission(GitopsPermissions.VIEW);
        List<Json> reports = reports(days(days)).stream().map(DoraReport::json).toList();
        return HttpResponses.forwardToView(
                new Download("application/json; charset=utf-8", Json.of(reports).text()), "index");
    }

    @GET
    public HttpResponse doCsv(@QueryParameter @Nullable String days) {
        JenkinsDoor.checkPermission(GitopsPermissions.VIEW);
        return HttpResponses.forwardToView(
                new Download("text/csv; charset=utf-8", DoraReport.csv(reports(days(days)))), "index");
    }
}
