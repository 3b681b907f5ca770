package hudson.tasks;

import hudson.Extension;
import hudson.model.Job;
import hudson.model.Run;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jenkins.model.BuildDiscarder;
import jenkins.model.BuildDiscarderDescriptor;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;

/** Keeps so many builds, or those of so many days; never throws away the last good one, a kept one or one that runs. */
public class LogRotator extends BuildDiscarder {
    private final int daysToKeep;
    private final int numToKeep;
    private final Integer artifactDaysToKeep;
    private final Integer artifactNumToKeep;

    @DataBoundConstructor
    public LogRotator(
            String daysToKeepStr, String numToKeepStr, String artifactDaysToKeepStr, String artifactNumToKeepStr) {
        this(parse(daysToKeepStr), parse(numToKeepStr), parse(artifactDaysToKeepStr), parse(artifactNumToKeepStr));
    }

    public LogRotator(int daysToKeep, int numToKeep, int artifactDaysToKeep, int artifactNumToKeep) {
        this.daysToKeep = daysToKeep;
        this.numToKeep = numToKeep;
        this.artifactDaysToKeep = artifactDaysToKeep;
        this.artifactNumToKeep = artifactNumToKeep;
    }

    public static int parse(String number) {
        try {
            return number == null ? -1 : Integer.parseInt(number);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    @Override
    public void perform(Job<?, ?> job) throws IOException, InterruptedException {
        Set<Run<?, ?>> kept = new HashSet<>();
        kept.add(job.getLastSuccessfulBuild());
        kept.add(job.getLastStableBuild());
        IOException problem = null;
        for (Run<?, ?> r : old(job, numToKeep, daysToKeep)) {
            if (!kept.contains(r) && !r.isKeepLog() && !r.isLogUpdated()) {
                try {
                    r.delete();
                } catch (IOException e) {
                    problem = e;
                }
            }
        }
        for (Run<?, ?> r : old(job, getArtifactNumToKeep(), getArtifactDaysToKeep())) {
            if (!kept.contains(r) && !r.isKeepLog() && !r.isLogUpdated()) r.deleteArtifacts();
        }
        if (problem != null) throw problem;
    }

    private static List<Run<?, ?>> old(Job<?, ?> job, int most, int days) {
        List<Run<?, ?>> found = new ArrayList<>();
        if (most == -1 && days == -1) return found;
        Calendar limit = new GregorianCalendar();
        limit.add(Calendar.DAY_OF_YEAR, -days);
        int seen = 0;
        for (Run<?, ?> r : job.getBuilds()) {
            seen++;
            if (most != -1 && seen > most || days != -1 && r.getTimestamp().before(limit)) found.add(r);
        }
        return found;
    }

    public int getNumToKeep() {
        return numToKeep;
    }

    public int getArtifactDaysToKeep() {
        return artifactDaysToKeep == null ? -1 : artifactDaysToKeep;
    }

    public int getArtifactNumToKeep() {
        return artifactNumToKeep == null ? -1 : artifactNumToKeep;
    }

    public String getDaysToKeepStr() {
        return text(daysToKeep);
    }

    public String getNumToKeepStr() {
        return text(numToKeep);
    }

    public String getArtifactDaysToKeepStr() {
        return text(getArtifactDaysToKeep());
    }

    public String getArtifactNumToKeepStr() {
        return text(getArtifactNumToKeep());
    }

    private static String text(int n) {
        return n == -1 ? "" : String.valueOf(n);
    }

    /** Its descriptor. */
    @Extension
    @Symbol("logRotator")
    public static final class LRDescriptor extends BuildDiscarderDescriptor {
        @Override
        public String getDisplayName() {
            return "Log Rotation";
        }
    }
}
