package io.jenkins.plugins.gitops.core.operation;

import hudson.FilePath;
import hudson.model.Run;
import hudson.model.TaskListener;
import io.jenkins.plugins.gitops.model.OperationId;
import io.jenkins.plugins.gitops.model.json.Codec;
import io.jenkins.plugins.gitops.model.json.Json;
import io.jenkins.plugins.gitops.operation.Ending;
import io.jenkins.plugins.gitops.port.Report;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.jspecify.annotations.Nullable;

/**
 * A step that waits for an operation of the engine. What Jenkins keeps of it is the operation's id and request; the
 * operation's own progress lies beside the run, and a restart takes it up from there.
 */
public class OperationExecution extends StepExecution {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(OperationExecution.class.getName());

    private final String id;
    private final String kind;
    private final String request;
    private final boolean planOnly;
    private final String[] reports;
    private transient volatile @Nullable String phrase;
    private transient volatile @Nullable Throwable stopped;
    private transient @Nullable AtomicBoolean over;

    public OperationExecution(StepContext context, String kind, Record request) {
        this(context, kind, request, false, List.of());
    }

    /** An execution that answers what would be done, and does not do it. */
    public OperationExecution(StepContext context, String kind, Record request, boolean planOnly) {
        this(context, kind, request, planOnly, List.of());
    }

    /** An execution whose gates go by files that the patterns name; they are taken when it begins. */
    protected OperationExecution(StepContext context, String kind, Record request, List<String> reports) {
        this(context, kind, request, false, reports);
    }

    /** Either of both. */
    protected OperationExecution(
            StepContext context, String kind, Record request, boolean planOnly, List<String> reports) {
        super(context);
        this.reports = reports.toArray(String[]::new);
        this.planOnly = planOnly;
        this.id = kind + "-" + UUID.randomUUID();
        this.kind = kind;
        this.request = Codec.encode(request).text();
    }

    /** What the step answers to the pipeline: plain maps, lists and values. */
    protected @Nullable Object answer(Json outcome) {
        return outcome.plain();
    }

    @Override
    public boolean start() {
        Doorkeeper.current().submit(this);
        return false;
    }

    @Override
    public void onResume() {
        Doorkeeper.current().submit(this);
    }

    @Override
    public void stop(Throwable cause) {
        stopped = cause;
        Doorkeeper.current().abort(this, cause);
    }

    @Override
    public String getStatus() {
        String said = phrase;
        return said == null ? kind + " begins" : said;
    }

    OperationId id() {
        return new OperationId(id);
    }

    String kind() {
        return kind;
    }

    Json.Obj request() {
        return (Json.Obj) Json.parse(request);
    }

    Run<?, ?> run() throws IOException, InterruptedException {
        Run<?, ?> run = getContext().get(Run.class);
        if (run == null)
            throw new IOException("Cannot find the run of operation '" + id + "': it is gone; start it anew");
        return run;
    }

    /** What was taken of a pattern when the step began. */
    protected interface Taken {
        List<Report> of(String pattern) throws IOException;
    }

    /** The request with what follows from the files that were taken; the same again after a restart. */
    protected Json.Obj complete(Json.Obj asked, Taken taken) throws IOException {
        return asked;
    }

    List<String> reports() {
        return List.of(reports);
    }

    /** Where the step's files are, absent where it has no workspace. */
    @Nullable
    FilePath workspace() throws IOException, InterruptedException {
        return getContext().get(FilePath.class);
    }

    /** Tells where it stands, unless that was the last thing told. */
    void tell(String standing) {
        if (!standing.equals(phrase)) say(standing);
    }

    /** Tells the people who read the log. */
    void say(String text) {
        phrase = text;
        try {
            TaskListener listener = getContext().get(TaskListener.class);
            if (listener != null) listener.getLogger().println("[" + kind + "] " + text);
        } catch (IOException | InterruptedException e) {
            LOG.log(Level.FINE, "Cannot write to the log of operation '" + id + "': the run is over", e);
        }
    }

    /** Ends the step; the first ending counts. */
    void end(Ending ending) {
        if (!first()) return;
        Throwable cause = stopped;
        switch (ending.kind()) {
            case SUCCEEDED ->
                getContext().onSuccess(ending.outcome().map(this::answer).orElse(null));
            case FAILED, ERRORED -> getContext().onFailure(Results.failure(ending));
            case ABORTED -> getContext().onFailure(cause == null ? Results.aborted(ending) : cause);
        }
    }

    /** Ends the step with the plan, which the log shows too. */
    void endWith(Json plan) {
        if (!first()) return;
        say("would do: " + plan.text());
        getContext().onSuccess(plan.plain());
    }

    boolean planOnly() {
        return planOnly;
    }

    /** Ends the step because it could not even be handed over. */
    void refuse(Throwable problem) {
        if (first()) getContext().onFailure(Results.failure(problem));
    }

    private synchronized boolean first() {
        if (over == null) over = new AtomicBoolean();
        return over.compareAndSet(false, true);
    }
}
