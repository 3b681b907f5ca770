package hudson.tasks;

import hudson.model.Job;
import java.io.IOException;
import jenkins.model.BuildDiscarder;
import jenkins.model.BuildDiscarderDescriptor;

public class LogRotator extends BuildDiscarder {
    public LogRotator(String a, String b, String c, String d) {}

    public static int parse(String a) {
        throw new UnsupportedOperationException();
    }

    public LogRotator(int a, int b, int c, int d) {}

    public void setRemoveLastBuild(boolean a) {
        throw new UnsupportedOperationException();
    }

    public void perform(Job<?, ?> a) throws InterruptedException, IOException {
        throw new UnsupportedOperationException();
    }

    public int getDaysToKeep() {
        throw new UnsupportedOperationException();
    }

    public int getNumToKeep() {
        throw new UnsupportedOperationException();
    }

    public int getArtifactDaysToKeep() {
        throw new UnsupportedOperationException();
    }

    public int getArtifactNumToKeep() {
        throw new UnsupportedOperationException();
    }

    public boolean isRemoveLastBuild() {
        throw new UnsupportedOperationException();
    }

    public String getDaysToKeepStr() {
        throw new UnsupportedOperationException();
    }

    public String getNumToKeepStr() {
        throw new UnsupportedOperationException();
    }

    public String getArtifactDaysToKeepStr() {
        throw new UnsupportedOperationException();
    }

    public String getArtifactNumToKeepStr() {
        throw new UnsupportedOperationException();
    }

    public static final class LRDescriptor extends BuildDiscarderDescriptor {
        public LRDescriptor() {}

        public String getDisplayName() {
            throw new UnsupportedOperationException();
        }
    }
}
