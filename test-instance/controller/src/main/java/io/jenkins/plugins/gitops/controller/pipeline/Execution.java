package io.jenkins.plugins.gitops.controller.pipeline;

import com.cloudbees.groovy.cps.Outcome;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.MoreExecutors;
import hudson.ExtensionList;
import hudson.console.ConsoleLogFilter;
import hudson.model.Action;
import hudson.model.Result;
import hudson.model.TaskListener;
import hudson.security.ACL;
import hudson.security.ACLContext;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import jenkins.model.CauseOfInterruption;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.workflow.actions.BodyInvocationAction;
import org.jenkinsci.plugins.workflow.actions.ErrorAction;
import org.jenkinsci.plugins.workflow.actions.TimingAction;
import org.jenkinsci.plugins.workflow.flow.FlowExecution;
import org.jenkinsci.plugins.workflow.flow.FlowExecutionListener;
import org.jenkinsci.plugins.workflow.flow.FlowExecutionOwner;
import org.jenkinsci.plugins.workflow.flow.GraphListener;
import org.jenkinsci.plugins.workflow.graph.BlockStartNode;
import org.jenkinsci.plugins.workflow.graph.FlowEndNode;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.jenkinsci.plugins.workflow.graph.FlowStartNode;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException;
import org.jenkinsci.plugins.workflow.steps.StepExecution;

/**
 * One run of a pipeline. Everything that touches the program happens one thing at a time on a few shared threads; when every
 * strand waits for a step, the program is saved, and no thread is held.
 */
public final class Execution extends FlowExecution {
    private static final Logger LOGGER = Logger.getLogger(Execution.class.getName());
    private static final ThreadLocal<Execution> ON_THREAD = new ThreadLocal<>();
    private static final Executor LISTENERS = MoreExecutors.newSequentialExecutor(Background.BLOCKING);

    private final Runs.State state;
    private final String script;
    private final FlowExecutionOwner owner;
    private final Jenkins jenkins = Jenkins.get();
    private final File folder;
    private final Graph graph;
    private final Executor programs = MoreExecutors.newSequentialExecutor(Background.PROGRAMS);
    private final List<GraphListener> listeners = new CopyOnWriteArrayList<>();
    private final List<Promise<Void>> waitingForSave = new ArrayList<>();
    private volatile Program program = new Program();
    private volatile Source source;
    private volatile boolean loaded, over, dropped;
    private Throwable interruption;

    /** With the script of a new run; a run that goes on has it in its folder. */
    Execution(Runs.State state, String script) {
        this.script = script;
        this.state = state;
        this.owner = state.run().asFlowExecutionOwner();
        this.folder = new File(state.run().getRootDir(), "workflow");
        this.graph = new Graph(this, new File(folder, "nodes"));
        this.internalGraphLookup = graph;
    }

    WorkflowRun run() {
        return state.run();
    }

    File folder() {
        return folder;
    }

    Source source() {
        return source;
    }

    Map<String, String> environment() {
        return program.environment;
    }

    boolean belongsTo(Jenkins j) {
        return j == jenkins;
    }

    boolean isLoaded() {
        return loaded;
    }

    TaskListener listener(ConsoleLogFilter filter) throws IOException {
        return state.listener(filter);
    }

    // ---- one thing at a time

    boolean isProgramThread() {
        return ON_THREAD.get() == this;
    }

    /** Does this on the program's thread, then lets the program go on as far as it can. */
    void later(Deed what) {
        programs.execute(() -> {
            if (over || dropped) return;
            if (Jenkins.getInstanceOrNull() != jenkins) {
                dropped = true;
                return;
            }
            ON_THREAD.set(this);
            ClassLoader before = Thread.currentThread().getContextClassLoader();
            try (ACLContext everything = ACL.as2(ACL.SYSTEM2)) {
                if (source != null) Thread.currentThread().setContextClassLoader(source.loader());
                what.call();
                goOn();
            } catch (Throwable t) {
                LOGGER.log(Level.WARNING, "Pipeline " + run() + " broke", t);
                finish(new Outcome(null, t));
            } finally {
                Thread.currentThread().setContextClassLoader(before);
                ON_THREAD.remove();
            }
        });
    }

    /** At once where the program's thread asks, else as soon as it is this program's turn. */
    void now(Deed what) {
        if (!isProgramThread()) {
            later(what);
            return;
        }
        try {
            what.call();
        } catch (Exception x) {
            throw new IllegalStateException(x.getMessage(), x);
        }
    }

    /** Something that may fail. */
    interface Deed {
        void call() throws Exception;
    }

    private void goOn() throws IOException {
        if (over || !loaded) return;
        boolean moved = true;
        while (moved && !over) {
            moved = false;
            for (Fiber f : new ArrayList<>(program.fibers.values())) {
                if (over || !f.isRunnable() || program.fibers.get(f.id) != f) continue;
                moved = true;
                Outcome ended = f.advance();
                if (ended != null) ended(f, ended);
            }
        }
        if (!over) save();
    }

    private void save() throws IOException {
        program.graphLength = graph.write();
        byte[] bytes;
        try {
            bytes = Saving.bytes(program);
        } catch (IOException | RuntimeException x) {
            finish(new Outcome(null, x));
            return;
        }
        Saving.write(bytes, programFile());
        List<Promise<Void>> told;
        synchronized (waitingForSave) {
            told = new ArrayList<>(waitingForSave);
            waitingForSave.clear();
        }
        for (Promise<Void> f : told) f.complete(null);
    }

    void whenSaved(Promise<Void> saved) {
        synchronized (waitingForSave) {
            waitingForSave.add(saved);
        }
        if (!isProgramThread()) later(() -> {});
    }

    private File programFile() {
        return new File(folder, "program");
    }

    // ---- life

    @Override
    public void start() throws IOException {
        Files.createDirectories(folder.toPath());
        FlowExecutionListener.fireCreated(this);
        Executions.register(this);
        Background.submit(() -> {
            try {
                Source compiled = new Source(this, script);
                later(() -> {
                    source = compiled;
                    Thread.currentThread().setContextClassLoader(compiled.loader());
                    begin();
                });
            } catch (Throwable t) {
                fail(t);
            }
        });
    }

    /** Ends a run that could not begin. */
    void fail(Throwable t) {
        later(() -> {
            Files.createDirectories(folder.toPath());
            if (graph.all().isEmpty()) addNode(new FlowStartNode(this, nextNode()), List.of());
            finish(new Outcome(null, t));
        });
    }

    private void begin() throws Exception {
        FlowStartNode start = new FlowStartNode(this, nextNode());
        addNode(start, List.of());
        FlowExecutionListener.fireRunning(this);
        Fiber main = new Fiber(program.nextFiber++, this, source.main(), null, null, start.getId());
        program.fibers.put(main.id, main);
        loaded = true;
        if (interruption != null) main.interrupt(interruption);
    }

    /** Reads the saved program and lets it go on. */
    void resume() throws IOException {
        Executions.register(this);
        if (!programFile().isFile()) {
            later(() -> {
                graph.read(-1);
                if (graph.all().isEmpty()) addNode(new FlowStartNode(this, nextNode()), List.of());
                finish(new Outcome(
                        null,
                        new IOException("Cannot resume " + run()
                                + ": the controller stopped before the program was saved; build again")));
            });
            return;
        }
        Agents.whenOnline(Saving.agents(programFile()), listener(null), problem -> {
            Background.submit(() -> {
                try {
                    Source again = new Source(this, null);
                    later(() -> read(again, problem));
                } catch (Throwable t) {
                    later(() -> {
                        graph.read(-1);
                        finish(new Outcome(null, t));
                    });
                }
            });
        });
    }

    private void read(Source again, IOException missingAgent) throws Exception {
        source = again;
        Thread.currentThread().setContextClassLoader(again.loader());
        if (missingAgent != null) {
            graph.read(-1);
            throw missingAgent;
        }
        program = Saving.read(programFile(), this, again.loader());
        graph.read(program.graphLength);
        loaded = true;
        FlowExecutionListener.fireResumed(this);
        for (Fiber f : new ArrayList<>(program.fibers.values())) {
            if (f.step == null) continue;
            try {
                f.step.onResume();
            } catch (Throwable t) {
                f.waitsFor.onFailure(t);
            }
        }
        if (interruption != null) stopAll(interruption);
    }

    private void ended(Fiber f, Outcome o) {
        program.fibers.remove(f.id);
        if (f.body == null) {
            finish(o);
            return;
        }
        Context step = f.body.owner;
        FlowNode start = bodyStart(f);
        FlowNode end = end(start, List.of(f.head), o);
        step.bodiesRunning--;
        step.tails.add(end.getId());
        f.body.ended(o);
        if (f.body.callback == null) return;
        try {
            if (o.isSuccess()) f.body.callback.onSuccess(step, o.getNormal());
            else f.body.callback.onFailure(step, o.getAbnormal());
        } catch (RuntimeException | LinkageError t) {
            step.onFailure(t);
        }
    }

    private FlowNode bodyStart(Fiber f) {
        FlowNode n = graph.get(f.head);
        while (n != null && !(n instanceof BlockStartNode && n.getPersistentAction(BodyInvocationAction.class) != null))
            n = graph.findEnclosingBlockStart(n);
        return Objects.requireNonNull(n, "the start of the body");
    }

    private void finish(Outcome o) {
        if (over) return;
        over = true;
        try {
            program.fibers.clear();
            Result result = state.conclude(o);
            FlowStartNode start = (FlowStartNode) graph.all().iterator().next();
            FlowNode before = graph.last();
            FlowEndNode end = new FlowEndNode(this, nextNode(), start, result, before);
            if (o.isFailure()) end.addAction(new ErrorAction(o.getAbnormal()));
            addNode(end, List.of());
            graph.write();
            FlowExecutionListener.fireCompleted(this);
        } catch (Throwable t) {
            LOGGER.log(Level.WARNING, "Cannot finish " + run() + " well", t);
        }
        try {
            state.finished();
            Files.deleteIfExists(programFile().toPath());
        } catch (IOException x) {
            LOGGER.log(Level.WARNING, "Cannot clean up after " + run(), x);
        } finally {
            Executions.unregister(this);
            if (source != null) source.close();
            source = null;
            synchronized (waitingForSave) {
                for (Promise<Void> f : waitingForSave) f.cancel(false);
            }
        }
    }

    /** Reads the nodes of a run that is over. */
    Execution readOnly() throws IOException {
        over = true;
        graph.read(-1);
        return this;
    }

    // ---- the graph

    String nextNode() {
        return String.valueOf(program.nextNode++);
    }

    <N extends FlowNode> N addNode(N n, List<? extends Action> actions) {
        graph.register(n);
        n.addAction(new TimingAction());
        for (Action a : actions) n.addAction(a);
        for (GraphListener l : listeners) tell(l, n);
        for (GraphListener l : ExtensionList.lookup(GraphListener.class)) tell(l, n);
        return n;
    }

    private static void tell(GraphListener l, FlowNode n) {
        if (l instanceof GraphListener.Synchronous) tellNow(l, n);
        else LISTENERS.execute(() -> tellNow(l, n));
    }

    private static void tellNow(GraphListener l, FlowNode n) {
        try {
            l.onNewHead(n);
        } catch (RuntimeException | LinkageError x) {
            LOGGER.log(Level.WARNING, "Listener " + l + " failed", x);
        }
    }

    /** The end of a block, after the last nodes in it. */
    FlowNode end(FlowNode start, List<String> tails, Outcome o) {
        List<FlowNode> parents = new ArrayList<>();
        for (String t : tails) parents.add(graph.get(t));
        if (parents.isEmpty()) parents.add(start);
        Nodes.StepEnd end = new Nodes.StepEnd(this, nextNode(), (Nodes.StepStart) start, parents);
        return addNode(end, o.isFailure() ? List.of(new ErrorAction(o.getAbnormal())) : List.of());
    }

    @Override
    public FlowExecutionOwner getOwner() {
        return owner;
    }

    @Override
    public List<FlowNode> getCurrentHeads() {
        FlowNode last = graph.last();
        if (last instanceof FlowEndNode || over) return last == null ? List.of() : List.of(last);
        List<FlowNode> heads = new ArrayList<>();
        Collection<Fiber> fibers = List.copyOf(program.fibers.values());
        for (Fiber f : fibers)
            if (fibers.stream().noneMatch(other -> other.body != null && other.body.owner.fiber == f.id))
                heads.add(graph.get(f.head));
        return heads.isEmpty() && last != null ? List.of(last) : heads;
    }

    @Override
    public boolean isCurrentHead(FlowNode n) {
        return getCurrentHeads().contains(n);
    }

    @Override
    public boolean isComplete() {
        return over;
    }

    @Override
    public void addListener(GraphListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeListener(GraphListener listener) {
        listeners.remove(listener);
    }

    @Override
    public FlowNode getNode(String id) {
        return graph.get(id);
    }

    @Override
    public List<Action> loadActions(FlowNode node) {
        return node.getActions();
    }

    @Override
    public void saveActions(FlowNode node, List<Action> actions) {
        graph.changed(node);
        if (over) {
            try {
                graph.write();
            } catch (IOException x) {
                throw new java.io.UncheckedIOException(x);
            }
        }
    }

    // ---- steps and bodies

    void launch(Body body, Object closure, Contexts contexts, List<Action> actions) {
        Context step = body.owner;
        String parent = step.node;
        if (step.bodiesRunning == 0 && !step.tails.isEmpty()) {
            parent = step.tails.get(step.tails.size() - 1);
            step.tails.clear();
        }
        step.bodiesRunning++;
        Nodes.StepStart start = new Nodes.StepStart(this, nextNode(), step.function, true, graph.get(parent));
        List<Action> all = new ArrayList<>(actions);
        all.add(0, new BodyInvocationAction());
        addNode(start, all);
        Fiber f = new Fiber(program.nextFiber++, this, Source.body(closure), body, contexts, start.getId());
        program.fibers.put(f.id, f);
        if (body.callback != null) body.callback.onStart(step);
    }

    void completed(Context c, Outcome o) {
        Fiber f = program.fibers.get(c.fiber);
        if (f == null || f.waitsFor == null || !f.waitsFor.node.equals(c.node)) {
            LOGGER.log(Level.FINE, "A second result of {0} is ignored", c);
            return;
        }
        close(f, f.waitsFor, o);
        f.goOnWith(o);
    }

    /** Ends a step in the graph. */
    void close(Fiber f, Context c, Outcome o) {
        FlowNode n = graph.get(c.node);
        if (c.isBlock()) f.head = end(n, c.tails, o).getId();
        else if (o.isFailure()) n.addAction(new ErrorAction(o.getAbnormal()));
    }

    @Override
    public ListenableFuture<List<StepExecution>> getCurrentExecutions(boolean innermostOnly) {
        if (over) return Futures.immediateFuture(List.of());
        Promise<List<StepExecution>> found = new Promise<>();
        now(() -> found.complete(innermostOnly ? innermostIn(null) : allSteps()));
        return found;
    }

    private List<StepExecution> allSteps() {
        List<StepExecution> found = new ArrayList<>();
        for (Fiber f : program.fibers.values()) if (f.step != null) found.add(f.step);
        return found;
    }

    ListenableFuture<?> eachStep(Consumer<StepExecution> acceptor) {
        return Futures.transform(
                getCurrentExecutions(false),
                all -> {
                    all.forEach(acceptor);
                    return null;
                },
                Background.BLOCKING);
    }

    List<StepExecution> innermostIn(Body body) {
        List<StepExecution> found = new ArrayList<>();
        for (Fiber f : innermost(body)) if (f.step != null) found.add(f.step);
        return found;
    }

    private List<Fiber> innermost(Body body) {
        List<Fiber> found = new ArrayList<>();
        for (Fiber f : program.fibers.values()) {
            if (body != null && !within(f, body)) continue;
            boolean hasBody = program.fibers.values().stream()
                    .anyMatch(o -> o.body != null && f.waitsFor != null && o.body.owner.node.equals(f.waitsFor.node));
            if (!hasBody) found.add(f);
        }
        Collections.reverse(found);
        return found;
    }

    private boolean within(Fiber f, Body body) {
        for (Fiber g = f; g != null && g.body != null; g = program.fibers.get(g.body.owner.fiber))
            if (g.body == body) return true;
        return false;
    }

    void stopIn(Body body, Throwable cause) {
        for (Fiber f : innermost(body)) {
            if (f.step == null) {
                f.interrupt(cause);
                continue;
            }
            try {
                f.step.stop(cause);
            } catch (Exception x) {
                cause.addSuppressed(x);
                f.waitsFor.onFailure(cause);
            }
        }
    }

    private void stopAll(Throwable cause) {
        stopIn(null, cause);
    }

    @Override
    public void interrupt(Result r, CauseOfInterruption... causes) {
        FlowInterruptedException cause = new FlowInterruptedException(r, true, causes);
        later(() -> {
            if (loaded) stopAll(cause);
            else interruption = cause;
        });
    }

    /** Ends the run whatever its steps say. */
    void kill() {
        later(() -> finish(new Outcome(null, new FlowInterruptedException(Result.ABORTED, true))));
    }

    @Override
    public boolean blocksRestart() {
        return allSteps().stream().anyMatch(StepExecution::blocksRestart);
    }

    @Override
    public String toString() {
        return "Execution[" + run() + "]";
    }
}
