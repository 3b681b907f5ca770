package io.jenkins.plugins.gitops.controller.pipeline;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import hudson.Extension;
import hudson.model.Run;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.workflow.flow.FlowExecution;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.jenkinsci.plugins.workflow.steps.StepExecutionIterator;

/** What runs now, with a mark on disk for each so that the next life of the controller finds it without reading every build. */
public final class Executions {
    private static final Logger LOGGER = Logger.getLogger(Executions.class.getName());
    private static final List<Execution> RUNNING = new CopyOnWriteArrayList<>();

    private Executions() {}

    public static List<FlowExecution> running() {
        Jenkins now = Jenkins.getInstanceOrNull();
        List<FlowExecution> found = new ArrayList<>();
        for (Execution e : RUNNING) if (e.belongsTo(now)) found.add(e);
        return found;
    }

    static void register(Execution e) throws IOException {
        RUNNING.add(e);
        File mark = mark(e.run());
        Files.createDirectories(mark.getParentFile().toPath());
        Files.writeString(mark.toPath(), e.run().getExternalizableId());
    }

    static void unregister(Execution e) {
        RUNNING.remove(e);
        if (e.belongsTo(Jenkins.getInstanceOrNull())) forget(e.run());
    }

    static void forget(Run<?, ?> run) {
        try {
            Files.deleteIfExists(mark(run).toPath());
        } catch (IOException x) {
            LOGGER.log(Level.WARNING, "Cannot forget running build '" + run + "'", x);
        }
    }

    private static File mark(Run<?, ?> run) {
        String name = java.net.URLEncoder.encode(run.getExternalizableId(), StandardCharsets.UTF_8);
        return new File(Jenkins.get().getRootDir(), "running-pipelines/" + name);
    }

    static void resumeAll() {
        File[] marks = new File(Jenkins.get().getRootDir(), "running-pipelines").listFiles();
        if (marks == null) return;
        for (File mark : marks) {
            try {
                Run<?, ?> run = Run.fromExternalizableId(Files.readString(mark.toPath()));
                if (run instanceof WorkflowRun pipeline && pipeline.isInProgress())
                    Runs.of(pipeline).resume();
                else Files.deleteIfExists(mark.toPath());
            } catch (Exception x) {
                LOGGER.log(Level.WARNING, "Cannot resume the build of '" + mark + "'", x);
            }
        }
    }

    @Extension
    public static final class Steps extends StepExecutionIterator {
        @Override
        public ListenableFuture<?> accept(Consumer<StepExecution> acceptor) {
            List<ListenableFuture<?>> all = new ArrayList<>();
            for (FlowExecution e : running()) all.add(((Execution) e).eachStep(acceptor));
            return Futures.allAsList(all);
        }
    }
}
