package hudson;

import hudson.model.Computer;
import hudson.model.Node;
import hudson.model.TaskListener;
import hudson.remoting.Channel;
import hudson.remoting.VirtualChannel;
import hudson.util.ArgumentListBuilder;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

public abstract class Launcher {
    protected TaskListener listener;
    protected VirtualChannel channel;

    protected Launcher(TaskListener a, VirtualChannel b) {}

    protected Launcher(Launcher a) {}

    public VirtualChannel getChannel() {
        throw new UnsupportedOperationException();
    }

    public TaskListener getListener() {
        throw new UnsupportedOperationException();
    }

    public Computer getComputer() {
        throw new UnsupportedOperationException();
    }

    public final Launcher.ProcStarter launch() throws IOException, InterruptedException {
        throw new UnsupportedOperationException();
    }

    public final Proc launch(String a, Map<String, String> b, OutputStream c, FilePath d)
            throws IOException, InterruptedException {
        throw new UnsupportedOperationException();
    }

    public final Proc launch(String[] a, Map<String, String> b, OutputStream c, FilePath d)
            throws IOException, InterruptedException {
        throw new UnsupportedOperationException();
    }

    public final Proc launch(String[] a, Map<String, String> b, InputStream c, OutputStream d)
            throws IOException, InterruptedException {
        throw new UnsupportedOperationException();
    }

    public final Proc launch(String[] a, boolean[] b, Map<String, String> c, OutputStream d, FilePath e)
            throws IOException, InterruptedException {
        throw new UnsupportedOperationException();
    }

    public final Proc launch(String[] a, boolean[] b, Map<String, String> c, InputStream d, OutputStream e)
            throws IOException, InterruptedException {
        throw new UnsupportedOperationException();
    }

    public final Proc launch(String a, String[] b, OutputStream c, FilePath d)
            throws IOException, InterruptedException {
        throw new UnsupportedOperationException();
    }

    public final Proc launch(String[] a, String[] b, OutputStream c, FilePath d)
            throws IOException, InterruptedException {
        throw new UnsupportedOperationException();
    }

    public final Proc launch(String[] a, String[] b, InputStream c, OutputStream d)
            throws IOException, InterruptedException {
        throw new UnsupportedOperationException();
    }

    public final Proc launch(String[] a, boolean[] b, String[] c, OutputStream d, FilePath e)
            throws IOException, InterruptedException {
        throw new UnsupportedOperationException();
    }

    public final Proc launch(String[] a, boolean[] b, String[] c, InputStream d, OutputStream e)
            throws IOException, InterruptedException {
        throw new UnsupportedOperationException();
    }

    public Proc launch(String[] a, String[] b, InputStream c, OutputStream d, FilePath e)
            throws IOException, InterruptedException {
        throw new UnsupportedOperationException();
    }

    public Proc launch(String[] a, boolean[] b, String[] c, InputStream d, OutputStream e, FilePath f)
            throws IOException, InterruptedException {
        throw new UnsupportedOperationException();
    }

    public abstract Proc launch(Launcher.ProcStarter a) throws IOException, InterruptedException;

    public abstract Channel launchChannel(String[] a, OutputStream b, FilePath c, Map<String, String> d)
            throws IOException, InterruptedException;

    public boolean isUnix() {
        throw new UnsupportedOperationException();
    }

    public abstract void kill(Map<String, String> a);

    public final Launcher decorateFor(Node a) {
        throw new UnsupportedOperationException();
    }

    public final Launcher decorateByPrefix(String[] a) {
        throw new UnsupportedOperationException();
    }

    public final Launcher decorateByEnv(EnvVars a) {
        throw new UnsupportedOperationException();
    }

    public final class ProcStarter {
        protected List<String> commands;
        protected boolean[] masks;
        protected FilePath pwd;
        protected OutputStream stdout;
        protected OutputStream stderr;
        protected InputStream stdin;
        protected String[] envs;
        protected boolean reverseStdin;
        protected boolean reverseStdout;
        protected boolean reverseStderr;

        public ProcStarter() {}

        public Launcher.ProcStarter cmds(String[] a) {
            throw new UnsupportedOperationException();
        }

        public Launcher.ProcStarter cmds(File a, String[] b) {
            throw new UnsupportedOperationException();
        }

        public Launcher.ProcStarter cmds(List<String> a) {
            throw new UnsupportedOperationException();
        }

        public Launcher.ProcStarter cmds(ArgumentListBuilder a) {
            throw new UnsupportedOperationException();
        }

        public List<String> cmds() {
            throw new UnsupportedOperationException();
        }

        public Launcher.ProcStarter masks(boolean[] a) {
            throw new UnsupportedOperationException();
        }

        public boolean[] masks() {
            throw new UnsupportedOperationException();
        }

        public Launcher.ProcStarter quiet(boolean a) {
            throw new UnsupportedOperationException();
        }

        public boolean quiet() {
            throw new UnsupportedOperationException();
        }

        public Launcher.ProcStarter pwd(FilePath a) {
            throw new UnsupportedOperationException();
        }

        public Launcher.ProcStarter pwd(File a) {
            throw new UnsupportedOperationException();
        }

        public Launcher.ProcStarter pwd(String a) {
            throw new UnsupportedOperationException();
        }

        public FilePath pwd() {
            throw new UnsupportedOperationException();
        }

        public Launcher.ProcStarter stdout(OutputStream a) {
            throw new UnsupportedOperationException();
        }

        public Launcher.ProcStarter stdout(TaskListener a) {
            throw new UnsupportedOperationException();
        }

        public OutputStream stdout() {
            throw new UnsupportedOperationException();
        }

        public Launcher.ProcStarter stderr(OutputStream a) {
            throw new UnsupportedOperationException();
        }

        public OutputStream stderr() {
            throw new UnsupportedOperationException();
        }

        public Launcher.ProcStarter stdin(InputStream a) {
            throw new UnsupportedOperationException();
        }

        public InputStream stdin() {
            throw new UnsupportedOperationException();
        }

        public Launcher.ProcStarter envs(Map<String, String> a) {
            throw new UnsupportedOperationException();
        }

        public Launcher.ProcStarter envs(String[] a) {
            throw new UnsupportedOperationException();
        }

        public String[] envs() {
            throw new UnsupportedOperationException();
        }

        public Launcher.ProcStarter readStdout() {
            throw new UnsupportedOperationException();
        }

        public Launcher.ProcStarter readStderr() {
            throw new UnsupportedOperationException();
        }

        public Launcher.ProcStarter writeStdin() {
            throw new UnsupportedOperationException();
        }

        public Proc start() {
            throw new UnsupportedOperationException();
        }

        public int join() {
            throw new UnsupportedOperationException();
        }

        public Launcher.ProcStarter copy() {
            throw new UnsupportedOperationException();
        }
    }

    public static class LocalLauncher extends Launcher {
        public LocalLauncher(TaskListener a) {
            super((Launcher) null);
        }

        public LocalLauncher(TaskListener a, VirtualChannel b) {
            super((Launcher) null);
        }

        public Proc launch(Launcher.ProcStarter a) throws IOException, InterruptedException {
            throw new UnsupportedOperationException();
        }

        public Channel launchChannel(String[] a, OutputStream b, FilePath c, Map<String, String> d)
                throws IOException, InterruptedException {
            throw new UnsupportedOperationException();
        }

        public void kill(Map<String, String> a) {
            throw new UnsupportedOperationException();
        }

        public Channel launchChannel(OutputStream a, ProcessBuilder b) throws IOException, InterruptedException {
            throw new UnsupportedOperationException();
        }
    }

    public static class RemoteLauncher extends Launcher {
        public RemoteLauncher(TaskListener a, VirtualChannel b, boolean c) {
            super((Launcher) null);
        }

        public Proc launch(Launcher.ProcStarter a) throws IOException, InterruptedException {
            throw new UnsupportedOperationException();
        }

        public Channel launchChannel(String[] a, OutputStream b, FilePath c, Map<String, String> d)
                throws IOException, InterruptedException {
            throw new UnsupportedOperationException();
        }

        public boolean isUnix() {
            throw new UnsupportedOperationException();
        }

        public void kill(Map<String, String> a) {
            throw new UnsupportedOperationException();
        }
    }

    public static class DecoratedLauncher extends Launcher {
        public DecoratedLauncher(Launcher a) {
            super((Launcher) null);
        }

        public Proc launch(Launcher.ProcStarter a) throws IOException, InterruptedException {
            throw new UnsupportedOperationException();
        }

        public Channel launchChannel(String[] a, OutputStream b, FilePath c, Map<String, String> d)
                throws IOException, InterruptedException {
            throw new UnsupportedOperationException();
        }

        public void kill(Map<String, String> a) {
            throw new UnsupportedOperationException();
        }

        public boolean isUnix() {
            throw new UnsupportedOperationException();
        }

        public Proc launch(String[] a, boolean[] b, String[] c, InputStream d, OutputStream e, FilePath f)
                throws IOException, InterruptedException {
            throw new UnsupportedOperationException();
        }

        public Proc launch(String[] a, String[] b, InputStream c, OutputStream d, FilePath e)
                throws IOException, InterruptedException {
            throw new UnsupportedOperationException();
        }

        public Launcher getInner() {
            throw new UnsupportedOperationException();
        }
    }
}
