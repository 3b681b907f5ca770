package io.jenkins.plugins.gitops.controller.pipeline.steps;

import com.google.common.util.concurrent.MoreExecutors;
import hudson.AbortException;
import hudson.EnvVars;
import hudson.Extension;
import hudson.FilePath;
import hudson.Launcher;
import hudson.model.TaskListener;
import io.jenkins.plugins.gitops.controller.pipeline.Background;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import jenkins.util.Timer;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** Runs a shell script that outlives the controller: it writes its log and its exit status to files beside the workspace. */
public final class ShStep extends Step {
    private final String script;

    @DataBoundSetter
    private boolean returnStdout;

    @DataBoundSetter
    private boolean returnStatus;

    @DataBoundSetter
    private String encoding;

    @DataBoundSetter
    private String label;

    @DataBoundConstructor
    public ShStep(String script) {
        this.script = script;
    }

    @Override
    public StepExecution start(StepContext context) {
        if (returnStdout && returnStatus)
            throw new IllegalArgumentException(
                    "Cannot run sh: returnStdout and returnStatus exclude each other; choose one");
        return new Execution(context, this);
    }

    static final class Execution extends StepExecution {
        private static final long SOONEST = 50, LATEST = 1000;
        private final String script;
        private final boolean stdout, status;
        private final String id = UUID.randomUUID().toString().substring(0, 8);
        private long read;
        private transient volatile Future<?> timer;
        private transient volatile boolean stopped;
        private transient long pause;
        private transient int lost;

        Execution(StepContext context, ShStep step) {
            super(context);
            script = step.script;
            stdout = step.returnStdout;
            status = step.returnStatus;
        }

        /** Only when the program knows of the script is it started. */
        @Override
        public boolean start() {
            getContext().saveState().addListener(this::onResume, MoreExecutors.directExecutor());
            return false;
        }

        @Override
        public void onResume() {
            pause = SOONEST;
            Background.submit(() -> {
                try {
                    launch();
                    look();
                } catch (Exception x) {
                    getContext().onFailure(x);
                }
            });
        }

        private FilePath control() throws Exception {
            FilePath workspace = getContext().get(FilePath.class);
            return workspace.sibling(workspace.getName() + "@tmp").child("durable-" + id);
        }

        /** The script takes a lock first, so that starting it twice starts it once. */
        private void launch() throws Exception {
            FilePath control = control();
            if (control.child("lock").exists()) return;
            FilePath workspace = getContext().get(FilePath.class);
            workspace.mkdirs();
            control.mkdirs();
            control.child("script.sh").write(script, "UTF-8");
            String dir = quoted(control.getRemote());
            String shell = script.startsWith("#!")
                    ? "chmod +x " + dir + "/script.sh; " + dir + "/script.sh"
                    : "sh -xe " + dir + "/script.sh";
            control.child("run.sh")
                    .write(
                            "mkdir " + dir + "/lock || exit 0\n"
                                    + "echo $$ > " + dir + "/pid\n"
                                    + "(" + shell + ") > " + dir + (stdout ? "/output 2> " : "/log 2>&1 # ") + dir
                                    + "/log\n"
                                    + "echo $? > " + dir + "/result.new; mv " + dir + "/result.new " + dir
                                    + "/result\n",
                            "UTF-8");
            EnvVars env = getContext().get(EnvVars.class);
            int code = getContext()
                    .get(Launcher.class)
                    .launch()
                    .cmds("sh", "-c", "nohup sh " + dir + "/run.sh < /dev/null > /dev/null 2>&1 &")
                    .envs(env)
                    .pwd(workspace)
                    .quiet(true)
                    .join();
            if (code != 0)
                throw new AbortException("Cannot start the script: the shell answered " + code + "; look at the agent");
        }

        private static String quoted(String path) {
            return "'" + path.replace("'", "'\\''") + "'";
        }

        private void look() {
            if (stopped) return;
            try {
                FilePath control = control();
                Watched seen = control.act(new Watch(read));
                if (seen.log.length > 0) {
                    PrintStream log = getContext().get(TaskListener.class).getLogger();
                    log.write(seen.log, 0, seen.log.length);
                    log.close();
                    read += seen.log.length;
                    pause = SOONEST;
                }
                if (seen.exit != null && seen.whole) {
                    done(control, seen.exit);
                    return;
                }
                lost = seen.alive ? 0 : lost + 1;
                if (lost > 5)
                    throw new AbortException(
                            "Cannot tell how the script ended: its process is gone and left no exit status; look at the agent");
            } catch (IOException unreachable) {
                if (unreachable instanceof AbortException) {
                    getContext().onFailure(unreachable);
                    return;
                }
                pause = LATEST;
            } catch (Exception x) {
                getContext().onFailure(x);
                return;
            }
            pause = Math.min(LATEST, pause * 2);
            timer = Timer.get().schedule(() -> Background.submit(this::look), pause, TimeUnit.MILLISECONDS);
        }

        private void done(FilePath control, int code) throws Exception {
            String out = stdout ? new String(bytes(control.child("output")), StandardCharsets.UTF_8) : null;
            control.deleteRecursive();
            if (status) getContext().onSuccess(code);
            else if (code == 0) getContext().onSuccess(out);
            else getContext().onFailure(new AbortException("script returned exit code " + code));
        }

        private static byte[] bytes(FilePath f) throws Exception {
            try (java.io.InputStream in = f.read()) {
                return in.readAllBytes();
            }
        }

        @Override
        public void stop(Throwable cause) {
            stopped = true;
            Future<?> t = timer;
            if (t != null) t.cancel(false);
            Background.submit(() -> {
                try {
                    FilePath control = control();
                    Watched last = control.act(new Kill(read));
                    PrintStream log = getContext().get(TaskListener.class).getLogger();
                    log.write(last.log, 0, last.log.length);
                    log.println("Sending interrupt signal to process");
                    log.close();
                } catch (Exception x) {
                    cause.addSuppressed(x);
                }
                getContext().onFailure(cause);
            });
        }

        @Override
        public String getStatus() {
            return "running a script in durable-" + id;
        }
    }

    /** What was seen of a script. */
    private static final class Watched implements java.io.Serializable {
        Integer exit;
        boolean alive;
        boolean whole;
        byte[] log = {};
    }

    /** Looks at the files of a script, on the node where they are. */
    private static class Watch extends jenkins.MasterToSlaveFileCallable<Watched> {
        private static final int MOST = 1 << 20;
        private final long from;

        Watch(long from) {
            this.from = from;
        }

        @Override
        public Watched invoke(java.io.File control, hudson.remoting.VirtualChannel channel) throws IOException {
            Watched seen = new Watched();
            java.io.File result = new java.io.File(control, "result"), log = new java.io.File(control, "log");
            if (result.isFile())
                seen.exit = Integer.valueOf(
                        java.nio.file.Files.readString(result.toPath()).trim());
            seen.alive = seen.exit != null || process(control) != null || !new java.io.File(control, "pid").isFile();
            if (log.isFile()) {
                try (java.io.RandomAccessFile in = new java.io.RandomAccessFile(log, "r")) {
                    in.seek(from);
                    seen.log = new byte[(int) Math.min(MOST, Math.max(0, in.length() - from))];
                    in.readFully(seen.log);
                    seen.whole = from + seen.log.length >= in.length();
                }
            } else {
                seen.whole = true;
            }
            return seen;
        }

        static ProcessHandle process(java.io.File control) throws IOException {
            java.io.File pid = new java.io.File(control, "pid");
            String text =
                    pid.isFile() ? java.nio.file.Files.readString(pid.toPath()).trim() : "";
            return text.isEmpty()
                    ? null
                    : ProcessHandle.of(Long.parseLong(text)).orElse(null);
        }
    }

    /** Ends a script and what it started. */
    private static final class Kill extends Watch {
        Kill(long from) {
            super(from);
        }

        @Override
        public Watched invoke(java.io.File control, hudson.remoting.VirtualChannel channel) throws IOException {
            ProcessHandle p = process(control);
            if (p != null) {
                java.util.List<ProcessHandle> all = p.descendants().toList();
                p.destroy();
                all.forEach(ProcessHandle::destroy);
            }
            return super.invoke(control, channel);
        }
    }

    @Extension
    public static final class DescriptorImpl extends Described {
        public DescriptorImpl() {
            super("sh", "Shell Script", FilePath.class, Launcher.class, EnvVars.class, TaskListener.class);
        }
    }
}
