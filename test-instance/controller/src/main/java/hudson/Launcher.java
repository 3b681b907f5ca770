package hudson;

import hudson.model.Computer;
import hudson.model.TaskListener;
import hudson.remoting.Channel;
import hudson.remoting.RemoteInputStream;
import hudson.remoting.RemoteOutputStream;
import hudson.remoting.VirtualChannel;
import hudson.util.ArgumentListBuilder;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import jenkins.model.Jenkins;
import jenkins.security.MasterToSlaveCallable;

/** Starts processes where the build runs. */
public abstract class Launcher {
    protected final TaskListener listener;
    protected final VirtualChannel channel;

    protected Launcher(TaskListener listener, VirtualChannel channel) {
        this.listener = listener;
        this.channel = channel;
    }

    public VirtualChannel getChannel() {
        return channel;
    }

    public Computer getComputer() {
        for (Computer c : Jenkins.get().getComputers()) if (c.getChannel() == channel) return c;
        return null;
    }

    public final ProcStarter launch() {
        return new ProcStarter();
    }

    public abstract Proc launch(ProcStarter starter) throws IOException;

    public abstract Channel launchChannel(String[] cmd, OutputStream out, FilePath workDir, Map<String, String> envVars)
            throws IOException, InterruptedException;

    public boolean isUnix() {
        return File.pathSeparatorChar == ':';
    }

    public abstract void kill(Map<String, String> modelEnvVars) throws IOException, InterruptedException;

    private static EnvVars pairs(String[] envs) {
        EnvVars env = new EnvVars();
        for (String pair : envs == null ? new String[0] : envs) {
            int equals = pair.indexOf('=');
            if (equals > 0) env.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
        return env;
    }

    private void print(ProcStarter starter) {
        if (starter.quiet) return;
        StringBuilder line =
                new StringBuilder(starter.pwd == null ? "" : "[" + starter.pwd.getName() + "] ").append("$");
        for (int i = 0; i < starter.commands.size(); i++) {
            boolean masked = starter.masks != null && i < starter.masks.length && starter.masks[i];
            String word = masked ? "********" : starter.commands.get(i);
            line.append(' ').append(word.contains(" ") ? '"' + word + '"' : word);
        }
        listener.getLogger().println(line);
    }

    /** What is to be started, and with what around it. */
    public final class ProcStarter {
        protected List<String> commands = new ArrayList<>();
        protected boolean[] masks;
        private boolean quiet;
        protected FilePath pwd;
        protected OutputStream stdout;
        protected OutputStream stderr;
        protected InputStream stdin;
        protected String[] envs = new String[0];

        public ProcStarter cmds(String... args) {
            return cmds(Arrays.asList(args));
        }

        public ProcStarter cmds(List<String> args) {
            commands = new ArrayList<>(args);
            return this;
        }

        public ProcStarter cmds(ArgumentListBuilder args) {
            masks = args.toMaskArray();
            return cmds(args.toList());
        }

        public List<String> cmds() {
            return commands;
        }

        public ProcStarter masks(boolean... masks) {
            this.masks = masks;
            return this;
        }

        public ProcStarter quiet(boolean quiet) {
            this.quiet = quiet;
            return this;
        }

        public ProcStarter pwd(FilePath folder) {
            pwd = folder;
            return this;
        }

        public ProcStarter pwd(String folder) {
            return pwd(new FilePath(channel, folder));
        }

        public FilePath pwd() {
            return pwd;
        }

        public ProcStarter stdout(OutputStream out) {
            stdout = out;
            return this;
        }

        public ProcStarter stdout(TaskListener out) {
            return stdout(out.getLogger());
        }

        public OutputStream stdout() {
            return stdout;
        }

        public ProcStarter stderr(OutputStream err) {
            stderr = err;
            return this;
        }

        public ProcStarter stdin(InputStream in) {
            stdin = in;
            return this;
        }

        public ProcStarter envs(Map<String, String> env) {
            return envs(Util.mapToEnv(env));
        }

        public ProcStarter envs(String... env) {
            envs = env.clone();
            return this;
        }

        public String[] envs() {
            return envs.clone();
        }

        public Proc start() throws IOException {
            return launch(this);
        }

        public int join() throws IOException, InterruptedException {
            Proc proc = start();
            try {
                return proc.join();
            } catch (InterruptedException e) {
                proc.kill();
                throw e;
            }
        }
    }

    /** Starts them in this JVM's machine. */
    public static class LocalLauncher extends Launcher {
        public LocalLauncher(TaskListener listener) {
            this(listener, FilePath.localChannel);
        }

        public LocalLauncher(TaskListener listener, VirtualChannel channel) {
            super(listener, channel);
        }

        @Override
        public Proc launch(ProcStarter starter) throws IOException {
            super.print(starter);
            return new LocalProcess(
                    starter.commands,
                    pairs(starter.envs),
                    starter.pwd == null ? null : starter.pwd.getRemote(),
                    starter.stdin,
                    starter.stdout,
                    starter.stderr);
        }

        @Override
        public Channel launchChannel(String[] cmd, OutputStream out, FilePath workDir, Map<String, String> envVars) {
            throw new UnsupportedOperationException("Cannot open a channel to a process here; use an agent");
        }

        @Override
        public void kill(Map<String, String> modelEnvVars) {
            LocalProcess.killAll(modelEnvVars);
        }
    }

    /** Starts them on an agent. */
    public static class RemoteLauncher extends Launcher {
        private final boolean isUnix;

        public RemoteLauncher(TaskListener listener, VirtualChannel channel, boolean isUnix) {
            super(listener, channel);
            this.isUnix = isUnix;
        }

        @Override
        public Proc launch(ProcStarter starter) throws IOException {
            super.print(starter);
            try {
                return new RemoteProc(channel.call(new Start(starter)));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("Cannot start " + starter.commands + ": interrupted; start it again", e);
            }
        }

        @Override
        public Channel launchChannel(String[] cmd, OutputStream out, FilePath workDir, Map<String, String> envVars) {
            throw new UnsupportedOperationException("Cannot open a channel to a process there; use an agent");
        }

        @Override
        public boolean isUnix() {
            return isUnix;
        }

        @Override
        public void kill(Map<String, String> modelEnvVars) throws IOException, InterruptedException {
            channel.call(new Kill(new EnvVars(modelEnvVars)));
        }
    }

    /** A process on the other side. */
    interface RemoteProcess {
        int join() throws IOException, InterruptedException;

        void kill();

        boolean isAlive();
    }

    private static final class RemoteProc extends Proc {
        private final RemoteProcess process;

        RemoteProc(RemoteProcess process) {
            this.process = process;
        }

        @Override
        public boolean isAlive() {
            return process.isAlive();
        }

        @Override
        public void kill() {
            process.kill();
        }

        @Override
        public int join() throws IOException, InterruptedException {
            return process.join();
        }

        @Override
        public InputStream getStdout() {
            return null;
        }

        @Override
        public InputStream getStderr() {
            return null;
        }

        @Override
        public OutputStream getStdin() {
            return null;
        }
    }

    private static final class Start extends MasterToSlaveCallable<RemoteProcess, IOException> {
        private final ArrayList<String> commands;
        private final EnvVars env;
        private final String pwd;
        private final InputStream stdin;
        private final OutputStream stdout;
        private final OutputStream stderr;

        Start(ProcStarter starter) {
            commands = new ArrayList<>(starter.commands);
            env = pairs(starter.envs);
            pwd = starter.pwd == null ? null : starter.pwd.getRemote();
            stdin = starter.stdin == null ? null : new RemoteInputStream(starter.stdin);
            stdout = starter.stdout == null ? null : new RemoteOutputStream(starter.stdout);
            stderr = starter.stderr == null ? null : new RemoteOutputStream(starter.stderr);
        }

        @Override
        public RemoteProcess call() throws IOException {
            LocalProcess process = new LocalProcess(commands, env, pwd, stdin, stdout, stderr);
            return Channel.current().export(RemoteProcess.class, new RemoteProcess() {
                @Override
                public int join() throws IOException, InterruptedException {
                    return process.join();
                }

                @Override
                public void kill() {
                    process.kill();
                }

                @Override
                public boolean isAlive() {
                    return process.isAlive();
                }
            });
        }
    }

    private static final class Kill extends MasterToSlaveCallable<Void, RuntimeException> {
        private final EnvVars env;

        Kill(EnvVars env) {
            this.env = env;
        }

        @Override
        public Void call() {
            LocalProcess.killAll(env);
            return null;
        }
    }
}
