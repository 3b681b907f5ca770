package io.jenkins.plugins.gitops.controller.pipeline;

import com.cloudbees.groovy.cps.Outcome;
import hudson.AbortException;
import hudson.console.ConsoleLogFilter;
import hudson.model.Result;
import hudson.model.StreamBuildListener;
import hudson.model.TaskListener;
import hudson.model.listeners.RunListener;
import io.jenkins.plugins.gitops.controller.Moments;
import java.io.BufferedOutputStream;
import java.io.File;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import jenkins.model.queue.AsynchronousExecution;
import org.jenkinsci.plugins.workflow.flow.FlowExecution;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException;

/** What a run has while it lives: its log, its execution, its place on an executor. */
public final class Runs {
    private static final Map<WorkflowRun, State> STATES = Collections.synchronizedMap(new WeakHashMap<>());

    private Runs() {}

    /** What only the run itself may do. */
    public interface Hooks {
        void begin();

        void end() throws IOException;
    }

    public static State of(WorkflowRun run) {
        return STATES.get(run);
    }

    public static State of(WorkflowRun run, Hooks hooks) {
        return STATES.computeIfAbsent(run, r -> new State(new java.lang.ref.WeakReference<>(r), hooks));
    }

    /** The live part of one run. */
    public static final class State {
        private final java.lang.ref.WeakReference<WorkflowRun> run;
        private final Hooks hooks;
        private final AsynchronousExecution place = new Place();
        private Execution execution;
        private StreamBuildListener log;

        State(java.lang.ref.WeakReference<WorkflowRun> run, Hooks hooks) {
            this.run = run;
            this.hooks = hooks;
        }

        WorkflowRun run() {
            return run.get();
        }

        public synchronized FlowExecution execution() throws IOException {
            WorkflowRun r = run();
            if (execution == null && !r.isInProgress() && new File(r.getRootDir(), "workflow").isDirectory())
                execution = new Execution(this, null).readOnly();
            return execution;
        }

        /** Begins; the executor's thread is let go. */
        public void start() {
            hooks.begin();
            WorkflowRun r = run();
            try {
                StreamBuildListener listener = log();
                listener.started(r.getCauses());
                RunListener.fireStarted(r, listener);
                r.save();
                r.getParent()
                        .getDefinition()
                        .create(r.asFlowExecutionOwner(), listener, r.getAllActions())
                        .start();
            } catch (Exception x) {
                fail(x);
            }
            throw place;
        }

        /** Made by the definition when it knows the script. */
        public synchronized FlowExecution create(String script) {
            if (execution == null) execution = new Execution(this, script);
            return execution;
        }

        private void fail(Exception x) {
            Execution e;
            synchronized (this) {
                if (execution == null) execution = new Execution(this, "");
                e = execution;
            }
            e.fail(x);
        }

        void resume() throws IOException {
            synchronized (this) {
                if (execution != null) return;
                execution = new Execution(this, null);
            }
            log().getLogger().println("Resuming build at " + new java.util.Date() + " after Jenkins restart");
            execution.resume();
        }

        private synchronized StreamBuildListener log() throws IOException {
            if (log == null) {
                OutputStream file = Moments.telling(new FileOutputStream(run().getLogFile(), true));
                OutputStream filtered = file;
                try {
                    for (ConsoleLogFilter f : ConsoleLogFilter.all()) filtered = f.decorateLogger(run(), filtered);
                } catch (InterruptedException x) {
                    throw new java.io.InterruptedIOException("Interrupted while the log was opened");
                }
                log = new StreamBuildListener(Masking.parametersOf(run(), new Lines(filtered)), StandardCharsets.UTF_8);
            }
            return log;
        }

        public Map<String, String> environment() {
            Execution e = execution;
            return e == null ? Map.of() : e.environment();
        }

        public void interrupt() {
            Execution e = execution;
            if (e != null) e.interrupt(Result.ABORTED);
        }

        TaskListener listener(ConsoleLogFilter filter) throws IOException {
            PrintStream base = log().getLogger();
            OutputStream out = new Kept(base);
            if (filter != null) {
                try {
                    out = filter.decorateLogger(run(), out);
                } catch (InterruptedException x) {
                    throw new java.io.InterruptedIOException("Interrupted while the log was opened");
                }
            }
            return new StreamBuildListener(new PrintStream(out, true, StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        }

        /** Says how it ended, in the log and as the result. */
        Result conclude(Outcome o) throws IOException {
            WorkflowRun r = run();
            if (o.isFailure()) {
                Throwable t = o.getAbnormal();
                StreamBuildListener listener = log();
                if (t instanceof FlowInterruptedException stopped) {
                    r.setResult(stopped.getResult());
                    stopped.handle(r, listener);
                } else {
                    r.setResult(Result.FAILURE);
                    if (t instanceof AbortException) listener.error(t.getMessage());
                    else t.printStackTrace(listener.getLogger());
                }
            }
            if (r.getResult() == null) r.setResult(Result.SUCCESS);
            return r.getResult();
        }

        void finished() throws IOException {
            WorkflowRun r = run();
            StreamBuildListener listener = log();
            try {
                RunListener.fireCompleted(r, listener);
                listener.finished(r.getResult());
            } finally {
                hooks.end();
                listener.getLogger().close();
                place.completed(null);
            }
        }

        public AsynchronousExecution place() {
            return place;
        }

        public void kill() {
            Execution e = execution;
            if (e != null) e.kill();
        }

        private final class Place extends AsynchronousExecution {
            @Override
            public void interrupt(boolean forShutdown) {
                if (forShutdown) return;
                Execution e = execution;
                if (e != null)
                    e.interrupt(
                            getExecutor().abortResult(),
                            getExecutor().getCausesOfInterruption().toArray(new jenkins.model.CauseOfInterruption[0]));
            }

            @Override
            public boolean blocksRestart() {
                Execution e = execution;
                return e != null && e.blocksRestart();
            }

            @Override
            public boolean displayCell() {
                return blocksRestart();
            }
        }
    }

    /** The log outlives whoever writes to it. */
    private static final class Kept extends FilterOutputStream {
        Kept(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] b, int off, int len) throws IOException {
            out.write(b, off, len);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    /** Hands on whole lines. */
    private static final class Lines extends BufferedOutputStream {
        Lines(OutputStream out) {
            super(out, 8192);
        }

        @Override
        public synchronized void write(int b) throws IOException {
            super.write(b);
            if (b == '\n') flush();
        }

        @Override
        public synchronized void write(byte[] b, int off, int len) throws IOException {
            super.write(b, off, len);
            if (len > 0 && b[off + len - 1] == '\n') flush();
        }
    }
}
