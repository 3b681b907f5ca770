package io.jenkins.plugins.gitops.controller.pipeline;

import com.cloudbees.plugins.credentials.CredentialsProvider;
import com.cloudbees.plugins.credentials.common.StandardCredentials;
import com.cloudbees.plugins.credentials.common.StandardUsernamePasswordCredentials;
import groovy.lang.Closure;
import groovy.lang.GroovyObjectSupport;
import groovy.lang.MissingMethodException;
import groovy.lang.MissingPropertyException;
import hudson.AbortException;
import hudson.EnvVars;
import hudson.model.JobProperty;
import hudson.model.ParameterDefinition;
import hudson.model.ParametersDefinitionProperty;
import hudson.model.Result;
import hudson.model.Run;
import hudson.triggers.Trigger;
import io.jenkins.plugins.gitops.controller.pipeline.steps.JobProperties;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jenkinsci.plugins.plaincredentials.StringCredentials;
import org.jenkinsci.plugins.structs.describable.UninstantiatedDescribable;
import org.jenkinsci.plugins.workflow.job.properties.PipelineTriggersJobProperty;
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException;
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;

/** A section of a declarative pipeline: the delegate of its closure, which collects what stands in it. */
public final class Section extends GroovyObjectSupport implements Serializable {
    private static final List<String> POST = List.of(
            "always",
            "changed",
            "fixed",
            "regression",
            "aborted",
            "failure",
            "success",
            "unstable",
            "unsuccessful",
            "notBuilt",
            "cleanup");
    private static final Set<String> STAGE = new TreeSet<>(Set.of(
            "agent",
            "environment",
            "options",
            "when",
            "input",
            "steps",
            "stages",
            "parallel",
            "post",
            "failFast",
            "tools"));
    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "pipeline",
            new TreeSet<>(
                    Set.of("agent", "environment", "options", "parameters", "triggers", "stages", "post", "tools")),
            "stage",
            STAGE,
            "stages",
            Set.of("stage"),
            "parallel",
            Set.of("stage"),
            "post",
            new TreeSet<>(POST),
            "agent",
            new TreeSet<>(Set.of("label", "node", "customWorkspace")));

    /** One line in a section: a name and what follows it. */
    public record Entry(String name, List<Object> args) implements Serializable {
        public String getName() {
            return name;
        }

        public List<Object> getArgs() {
            return args;
        }
    }

    private final String kind;
    private final String title;
    private final Closure<?> body;
    private final ArrayList<Entry> entries = new ArrayList<>();
    private boolean collected;

    private Section(String kind, String title, Closure<?> body) {
        this.kind = kind;
        this.title = title;
        this.body = body;
    }

    public static Section of(String kind, Closure<?> body) {
        return new Section(kind, null, body);
    }

    public String getTitle() {
        return title;
    }

    /** Hands out the closure that fills this section; the script calls it. */
    public Closure<?> filling() {
        body.setDelegate(this);
        body.setResolveStrategy(Closure.DELEGATE_FIRST);
        return body;
    }

    @Override
    public Object invokeMethod(String name, Object args) {
        List<Object> all = args instanceof Object[] a ? Arrays.asList(a) : List.of(args);
        if (!collected && ALLOWED.containsKey(kind)) {
            if (!ALLOWED.get(kind).contains(name)) {
                if (all.isEmpty() || !(all.get(all.size() - 1) instanceof Closure)) throw missing(name, all);
                throw new IllegalArgumentException(
                        "Undefined section \"" + name + "\" in " + kind + "; allowed are " + ALLOWED.get(kind));
            }
            entries.add(new Entry(name, new ArrayList<>(all)));
            return null;
        }
        if (kind.equals("environment") && name.equals("credentials"))
            return new LinkedHashMap<>(Map.of("credentials", String.valueOf(all.get(0))));
        boolean collects = Set.of("options", "when", "input", "parameters", "triggers", "conditions")
                .contains(kind);
        if (!collects
                || StepDescriptor.byFunctionName(name) != null && !kind.equals("options") && !kind.equals("input"))
            throw missing(name, all);
        if (kind.equals("parameters") || kind.equals("triggers")) {
            UninstantiatedDescribable d = described(name, all);
            entries.add(new Entry(name, List.of(d)));
            return d;
        }
        if (kind.equals("input") && Symbols.isKnown(name) && !name.equals("parameters")) return described(name, all);
        if (kind.equals("input") && name.equals("parameters") && all.get(0) instanceof Closure<?> c) {
            throw new IllegalArgumentException(
                    "Cannot take parameters of input as a block: give a list, parameters: [" + c + "]");
        }
        entries.add(new Entry(name, new ArrayList<>(all)));
        return null;
    }

    private static MissingMethodException missing(String name, List<Object> args) {
        return new MissingMethodException(name, Section.class, args.toArray());
    }

    private static UninstantiatedDescribable described(String name, List<Object> args) {
        Map<String, Object> named = new LinkedHashMap<>();
        if (args.size() == 1 && args.get(0) instanceof Map<?, ?> m)
            m.forEach((k, v) -> named.put(String.valueOf(k), v));
        else if (args.size() == 1) named.put(UninstantiatedDescribable.ANONYMOUS_KEY, args.get(0));
        return new UninstantiatedDescribable(name, null, named);
    }

    @Override
    public Object getProperty(String name) {
        if (kind.equals("pipeline") || kind.equals("stage")) if (name.equals("any") || name.equals("none")) return name;
        if (name.equals("title")) return title;
        if (kind.equals("environment") && has(name)) return find(name).args.get(0);
        throw new MissingPropertyException(name, Section.class);
    }

    @Override
    public void setProperty(String name, Object value) {
        if (!kind.equals("environment")) throw new MissingPropertyException(name, Section.class);
        entries.add(new Entry(name, new ArrayList<>(Arrays.asList(value))));
    }

    public Section done() {
        collected = true;
        return this;
    }

    public boolean has(String name) {
        return find(name) != null;
    }

    private Entry find(String name) {
        for (Entry e : entries) if (e.name.equals(name)) return e;
        return null;
    }

    public Section section(String name) {
        Entry e = find(name);
        return new Section(name, null, (Closure<?>) e.args.get(e.args.size() - 1));
    }

    public List<Section> children() {
        List<Section> all = new ArrayList<>();
        for (Entry e : entries)
            all.add(new Section("stage", String.valueOf(e.args.get(0)), (Closure<?>) e.args.get(e.args.size() - 1)));
        return all;
    }

    public List<Entry> entries() {
        return entries;
    }

    /** A closure of steps (never a copy: a suspended closure knows itself), which sees the script and not the sections around it. */
    public Closure<?> body(String name, PipelineScript script) {
        return rehydrated(find(name).args.get(0), script);
    }

    public static Closure<?> rehydrated(Object closure, PipelineScript script) {
        Closure<?> c = (Closure<?>) closure;
        c.setDelegate(c.getThisObject() instanceof PipelineScript main ? main : script);
        c.setResolveStrategy(Closure.DELEGATE_ONLY);
        return c;
    }

    /** Null for none, empty for any. */
    public String agentOf(Section block) {
        Entry e = find("agent");
        if (e == null) return null;
        Object what = e.args.get(0);
        if (what instanceof Closure) return block.labelled();
        return "none".equals(what) ? null : "";
    }

    private String labelled() {
        Entry e = find("label");
        if (e == null)
            throw new IllegalArgumentException("Cannot choose an agent: found " + entries + "; say label '…'");
        return String.valueOf(e.args.get(0));
    }

    public boolean agentIsBlock() {
        Entry e = find("agent");
        return e != null && e.args.get(0) instanceof Closure;
    }

    public boolean failFast() {
        Entry e = find("failFast");
        return e != null && Boolean.parseBoolean(String.valueOf(e.args.get(0)));
    }

    // ---- options, parameters, triggers

    /** Writes parameters, triggers and properties among the options into the job. Answers the options that enclose the rest. */
    public static List<Entry> properties(PipelineScript script, Section options, Section parameters, Section triggers)
            throws Exception {
        List<JobProperty> found = new ArrayList<>();
        List<Entry> around = new ArrayList<>();
        if (options != null)
            for (Entry o : options.entries) {
                if (StepDescriptor.byFunctionName(o.name) != null) around.add(o);
                else if (Set.of(
                                "timestamps",
                                "skipDefaultCheckout",
                                "skipStagesAfterUnstable",
                                "preserveStashes",
                                "parallelsAlwaysFailFast")
                        .contains(o.name)) continue;
                else if (Symbols.descriptor(JobProperty.class, o.name) != null)
                    found.add(described(o.name, o.args).instantiate(JobProperty.class, null));
                else
                    throw new IllegalArgumentException("Invalid option type \"" + o.name
                            + "\"; allowed are steps with a body and " + Symbols.of(JobProperty.class));
            }
        if (parameters != null) {
            List<ParameterDefinition> all = new ArrayList<>();
            for (Entry p : parameters.entries)
                all.add(((UninstantiatedDescribable) p.args.get(0)).instantiate(ParameterDefinition.class, null));
            found.add(new ParametersDefinitionProperty(all));
        }
        if (triggers != null) {
            List<Trigger> all = new ArrayList<>();
            for (Entry t : triggers.entries)
                all.add(((UninstantiatedDescribable) t.args.get(0)).instantiate(Trigger.class, null));
            found.add(new PipelineTriggersJobProperty(all));
        }
        if (!found.isEmpty()) JobProperties.merge(script.execution().run().getParent(), found);
        return around;
    }

    /** Calls the step of an option around a body. */
    public static Object enclose(PipelineScript script, Entry option, Closure<?> body) {
        List<Object> all = new ArrayList<>(option.args);
        all.add(body);
        return Dsl.call(script.execution(), option.name, all.toArray());
    }

    public static boolean skipsCheckout(Section options) {
        return options != null && options.has("skipDefaultCheckout");
    }

    // ---- results

    public static String result(Throwable failure, String soFar) {
        if (failure == null) return soFar;
        Result r = failure instanceof FlowInterruptedException f ? f.getResult() : Result.FAILURE;
        return Result.combine(r, Result.fromString(soFar)).toString();
    }

    /** The build has failed already while post runs. */
    public static void note(PipelineScript script, Throwable failure) {
        script.execution().run().setResult(Result.fromString(result(failure, "SUCCESS")));
    }

    /** The conditions of post that hold, in the order in which they run. */
    public static List<String> due(PipelineScript script, Section post, String result) {
        Run<?, ?> before = script.execution().run().getPreviousBuild();
        while (before != null && before.isBuilding()) before = before.getPreviousBuild();
        String last = before == null || before.getResult() == null
                ? null
                : before.getResult().toString();
        boolean good = result.equals("SUCCESS"), wasGood = last == null || last.equals("SUCCESS");
        List<String> due = new ArrayList<>();
        for (String c : POST) {
            boolean holds = switch (c) {
                case "always", "cleanup" -> true;
                case "changed" -> !result.equals(last);
                case "fixed" -> good && last != null && !wasGood && !last.equals("ABORTED");
                case "regression" -> !good && wasGood && last != null;
                case "unsuccessful" -> !good;
                case "notBuilt" -> result.equals("NOT_BUILT");
                default -> c.equalsIgnoreCase(result);
            };
            if (holds && post.has(c)) due.add(c);
        }
        return due;
    }

    public static void skipped(PipelineScript script, String title, String why) {
        script.println("Stage \"" + title + "\" skipped due to " + why);
    }

    // ---- when, input, environment

    public List<Entry> conditions() {
        List<Entry> all = new ArrayList<>(entries);
        all.removeIf(e -> e.name.startsWith("before"));
        return all;
    }

    public boolean beforeAgent() {
        Entry e = find("beforeAgent");
        return e != null && Boolean.parseBoolean(String.valueOf(e.args.get(0)));
    }

    public static Section inner(Entry e) {
        return new Section("conditions", null, (Closure<?>) e.args.get(0));
    }

    public static boolean simple(PipelineScript script, Entry c) throws AbortException {
        EnvVars env = Globals.environment(script.execution());
        Object arg = c.args.isEmpty() ? null : c.args.get(0);
        Map<?, ?> named = arg instanceof Map<?, ?> m ? m : Map.of();
        switch (c.name) {
            case "branch":
                Object pattern = named.containsKey("pattern") ? named.get("pattern") : arg;
                String branch = env.getOrDefault("BRANCH_NAME", env.getOrDefault("GIT_BRANCH", ""));
                return org.apache.tools.ant.types.selectors.SelectorUtils.match(String.valueOf(pattern), branch);
            case "environment":
                return String.valueOf(named.get("value")).equals(env.get(String.valueOf(named.get("name"))));
            case "equals":
                return java.util.Objects.equals(named.get("expected"), named.get("actual"));
            default:
                throw new AbortException("Unknown conditional " + c.name
                        + "; allowed are [allOf, anyOf, branch, environment, equals, expression, not]");
        }
    }

    public Map<String, Object> arguments() {
        Map<String, Object> all = new LinkedHashMap<>();
        for (Entry e : entries) all.put(e.name, e.args.size() == 1 ? e.args.get(0) : e.args);
        return all;
    }

    public static Object scm(PipelineScript script) {
        return script.execution().run().getParent().getDefinition().getSCMs().isEmpty()
                ? null
                : new Globals.Scm(script.execution());
    }

    /** The variables that an answer sets. */
    public static List<String> answers(Map<String, Object> arguments, Object answer) {
        List<String> env = new ArrayList<>();
        if (answer instanceof Map<?, ?> m) m.forEach((k, v) -> env.add(k + "=" + v));
        else if (answer != null
                && arguments.get("parameters") instanceof List<?> l
                && l.size() == 1
                && l.get(0) instanceof UninstantiatedDescribable d)
            env.add(d.getArguments().get("name") + "=" + answer);
        else if (answer != null && arguments.get("submitterParameter") != null)
            env.add(arguments.get("submitterParameter") + "=" + answer);
        return env;
    }

    /** What binds one credential to the variables that declarative pipelines give it. */
    public static List<Object> bindings(PipelineScript script, String name, Object id) throws AbortException {
        StandardCredentials c = credential(script, id);
        if (c instanceof StandardUsernamePasswordCredentials)
            return List.of(new UninstantiatedDescribable(
                    "usernamePassword",
                    null,
                    Map.of(
                            "credentialsId",
                            c.getId(),
                            "usernameVariable",
                            name + "_USR",
                            "passwordVariable",
                            name + "_PSW")));
        String symbol = c instanceof StringCredentials ? "string" : "file";
        return List.of(
                new UninstantiatedDescribable(symbol, null, Map.of("credentialsId", c.getId(), "variable", name)));
    }

    /** {@code NAME=user:password}, for the credentials that are both. */
    public static String joined(PipelineScript script, String name, Object id) throws AbortException {
        return credential(script, id) instanceof StandardUsernamePasswordCredentials
                ? name + "=${" + name + "_USR}:${" + name + "_PSW}"
                : null;
    }

    private static StandardCredentials credential(PipelineScript script, Object id) throws AbortException {
        StandardCredentials c = CredentialsProvider.findCredentialById(
                String.valueOf(id),
                StandardCredentials.class,
                script.execution().run(),
                List.of());
        if (c == null) throw new AbortException("Could not find credentials entry with ID '" + id + "'");
        return c;
    }
}
