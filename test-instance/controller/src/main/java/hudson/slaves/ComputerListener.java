package hudson.slaves;

import hudson.ExtensionList;
import hudson.ExtensionPoint;
import hudson.FilePath;
import hudson.model.Computer;
import hudson.model.TaskListener;
import hudson.remoting.Channel;
import java.io.IOException;

/** Is told of computers that come and go. */
public abstract class ComputerListener implements ExtensionPoint {
    public void preLaunch(Computer c, TaskListener listener) throws IOException, InterruptedException {}

    public void preOnline(Computer c, Channel channel, FilePath root, TaskListener listener)
            throws IOException, InterruptedException {}

    public void onOnline(Computer c, TaskListener listener) throws IOException, InterruptedException {}

    public void onOffline(Computer c, OfflineCause cause) {}

    public void onTemporarilyOnline(Computer c) {}

    public void onTemporarilyOffline(Computer c, OfflineCause cause) {}

    public static ExtensionList<ComputerListener> all() {
        return ExtensionList.lookup(ComputerListener.class);
    }
}
