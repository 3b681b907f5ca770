package io.jenkins.plugins.gitops.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import jenkins.model.GlobalConfiguration;
import org.htmlunit.Page;
import org.htmlunit.html.HtmlForm;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvnet.hudson.test.JenkinsRule;

/** A plugin with one of everything that the suite's plugins have, from its file alone. */
class WholePluginTest {
    private static final String KIND = """
            package probe;
            import hudson.model.*;
            import org.kohsuke.stapler.DataBoundConstructor;
            public abstract class Kind extends AbstractDescribableImpl<Kind> implements hudson.ExtensionPoint {
                public abstract String said();
                public static final class Loud extends Kind {
                    private final String word;
                    @DataBoundConstructor public Loud(String word) { this.word = word; }
                    public String getWord() { return word; }
                    @Override public String said() { return word.toUpperCase(java.util.Locale.ROOT); }
                    @hudson.Extension @org.jenkinsci.Symbol("loud")
                    public static final class DescriptorImpl extends Descriptor<Kind> {}
                }
            }
            """;
    private static final String STEP = """
            package probe;
            import java.util.Set;
            import org.jenkinsci.plugins.workflow.steps.*;
            import org.kohsuke.stapler.*;
            public final class ProbeStep extends Step {
                private final Kind kind;
                private int times = 1;
                @DataBoundConstructor public ProbeStep(Kind kind) { this.kind = kind; }
                public Kind getKind() { return kind; }
                public int getTimes() { return times; }
                @DataBoundSetter public void setTimes(int times) { this.times = times; }
                @Override public StepExecution start(StepContext context) { return new Execution(context, kind.said().repeat(times)); }
                static final class Execution extends StepExecution {
                    private static final long serialVersionUID = 1L;
                    private final String said;
                    Execution(StepContext context, String said) { super(context); this.said = said; }
                    @Override public boolean start() throws Exception {
                        getContext().get(hudson.model.Run.class).addAction(new RunPage(said));
                        getContext().onSuccess(said);
                        return true;
                    }
                }
                @hudson.Extension
                public static final class DescriptorImpl extends StepDescriptor {
                    @Override public String getFunctionName() { return "probe"; }
                    @Override public Set<? extends Class<?>> getRequiredContext() { return Set.of(hudson.model.Run.class); }
                }
            }
            """;
    private static final String RUN_PAGE = """
            package probe;
            public final class RunPage implements hudson.model.Action {
                private final String said;
                RunPage(String said) { this.said = said; }
                public String getSaid() { return said; }
                @Override public String getIconFileName() { return "symbol-play"; }
                @Override public String getDisplayName() { return "Probe"; }
                @Override public String getUrlName() { return "probe"; }
            }
            """;
    private static final String SETTINGS = """
            package probe;
            import org.kohsuke.stapler.*;
            @hudson.Extension @org.jenkinsci.Symbol("probe")
            public final class Settings extends jenkins.model.GlobalConfiguration {
                private String greeting = "none";
                public Settings() { load(); }
                public String getGreeting() { return greeting; }
                @DataBoundSetter public void setGreeting(String greeting) { this.greeting = greeting; save(); }
                @org.kohsuke.stapler.verb.POST
                public hudson.util.FormValidation doCheckGreeting(@QueryParameter String value) {
                    jenkins.model.Jenkins.get().checkPermission(jenkins.model.Jenkins.ADMINISTER);
                    return value.isEmpty() ? hudson.util.FormValidation.error("Say something") : hudson.util.FormValidation.ok();
                }
            }
            """;
    private static final String METRICS = """
            package probe;
            import org.kohsuke.stapler.*;
            @hudson.Extension
            public final class Metrics extends hudson.model.InvisibleAction implements hudson.model.UnprotectedRootAction {
                @Override public String getUrlName() { return "probe"; }
                public HttpResponse doMetrics() { return HttpResponses.forwardToView(new Text(), "index"); }
                public static final class Text { public int getRuns() { return Counts.ENDED.get(); } }
            }
            """;
    private static final String COUNTS = """
            package probe;
            import hudson.model.*;
            @hudson.Extension
            public final class Counts extends hudson.model.listeners.RunListener<Run<?, ?>> {
                static final java.util.concurrent.atomic.AtomicInteger ENDED = new java.util.concurrent.atomic.AtomicInteger();
                @Override public void onCompleted(Run<?, ?> run, TaskListener log) { ENDED.incrementAndGet(); }
            }
            """;

    @TempDir
    Path home;

    private final JenkinsRule j = new JenkinsRule();

    private void build() throws Exception {
        String head = "<?jelly escape-by-default='true'?>\n<j:jelly xmlns:j='jelly:core' xmlns:st='jelly:stapler' "
                + "xmlns:f='/lib/form' xmlns:l='/lib/layout'>";
        new HpiFile("probe")
                .dependsOn("workflow-step-api:700,structs:300")
                .source("probe/Kind", KIND)
                .source("probe/ProbeStep", STEP)
                .source("probe/RunPage", RUN_PAGE)
                .source("probe/Settings", SETTINGS)
                .source("probe/Metrics", METRICS)
                .source("probe/Counts", COUNTS)
                .resource(
                        "probe/RunPage/index.jelly",
                        head + "<l:layout title='Probe'><l:main-panel><p id='said'>${it.said}</p></l:main-panel>"
                                + "</l:layout></j:jelly>")
                .resource(
                        "probe/Settings/config.jelly",
                        head + "<f:section title='Probe'><f:entry title='Greeting' field='greeting'><f:textbox/>"
                                + "</f:entry></f:section></j:jelly>")
                .resource(
                        "probe/Metrics/Text/index.jelly",
                        head + "<st:contentType value='text/plain;charset=UTF-8'/>runs_total ${it.runs}</j:jelly>")
                .writeTo(home);
    }

    @Test
    void runsItsStepShowsItsPagesAndKeepsItsSettings() throws Throwable {
        build();
        j.withExistingHome(home.toFile()).before();
        try (JenkinsRule.WebClient web = j.createWebClient()) {
            assertThat(j.jenkins.getPluginManager().getFailedPlugins()).isEmpty();
            WorkflowJob p = j.createProject(WorkflowJob.class, "probes");
            p.setDefinition(new CpsFlowDefinition("echo \"said ${probe kind: loud('hey'), times: 2}\"", true));
            WorkflowRun r = j.buildAndAssertSuccess(p);
            j.assertLogContains("said HEYHEY", r);
            assertThat(web.getPage(r, "probe").getElementById("said").getTextContent())
                    .isEqualTo("HEYHEY");

            HtmlForm form = web.goTo("manage/configure").getFormByName("config");
            form.getInputByName("_.greeting").setValue("hello");
            j.submit(form);
            Page metrics = web.goTo("probe/metrics", "text/plain");
            assertThat(metrics.getWebResponse().getContentAsString()).contains("runs_total 1");

            j.restart();
            GlobalConfiguration settings = (GlobalConfiguration) j.jenkins.getDescriptorOrDie(
                    (Class) j.jenkins.getPluginManager().uberClassLoader.loadClass("probe.Settings"));
            assertThat(settings.getClass().getMethod("getGreeting").invoke(settings))
                    .isEqualTo("hello");
            WorkflowRun again =
                    j.jenkins.getItemByFullName("probes", WorkflowJob.class).getLastBuild();
            assertThat(again.getAllActions()).anyMatch(a -> "probe".equals(a.getUrlName()));
        } finally {
            j.after();
        }
    }
}
