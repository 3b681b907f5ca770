package hudson.slaves;

import hudson.ExtensionList;
import hudson.ExtensionPoint;
import hudson.FilePath;
import hudson.model.Computer;
import hudson.model.TaskListener;
import hudson.remoting.Channel;

public abstract class ComputerListener implements ExtensionPoint {
    public ComputerListener() {}

    public void preLaunch(Computer a, TaskListener b) {
        throw new UnsupportedOperationException();
    }

    public void onLaunchFailure(Computer a, TaskListener b) {
        throw new UnsupportedOperationException();
    }

    public void preOnline(Computer a, Channel b, FilePath c, TaskListener d) {
        throw new UnsupportedOperationException();
    }

    public void onOnline(Computer a, TaskListener b) {
        throw new UnsupportedOperationException();
    }

    public void onOffline(Computer a, OfflineCause b) {
        throw new UnsupportedOperationException();
    }

    public void onTemporarilyOnline(Computer a) {
        throw new UnsupportedOperationException();
    }

    public void onTemporarilyOffline(Computer a, OfflineCause b) {
        throw new UnsupportedOperationException();
    }

    public void onConfigurationChange() {
        throw new UnsupportedOperationException();
    }

    public void onIdle(Computer a) {
        throw new UnsupportedOperationException();
    }

    public final boolean unregister() {
        throw new UnsupportedOperationException();
    }

    public static ExtensionList<ComputerListener> all() {
        throw new UnsupportedOperationException();
    }
}
