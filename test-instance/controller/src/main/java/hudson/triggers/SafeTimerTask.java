package hudson.triggers;

import hudson.security.ACL;
import hudson.security.ACLContext;
import java.io.File;
import java.util.TimerTask;
import java.util.logging.Level;
import java.util.logging.Logger;
import jenkins.model.Jenkins;

/** A timer's task whose failure is logged and does not end the timer. */
public abstract class SafeTimerTask extends TimerTask {
    private static final Logger LOG = Logger.getLogger(SafeTimerTask.class.getName());

    @Override
    public final void run() {
        try (ACLContext ctx = ACL.as2(ACL.SYSTEM2)) {
            doRun();
        } catch (Exception | LinkageError e) {
            LOG.log(Level.SEVERE, "Timer task " + this + " failed", e);
        }
    }

    protected abstract void doRun() throws Exception;

    public static File getLogsRoot() {
        return new File(Jenkins.get().getRootDir(), "logs");
    }
}
