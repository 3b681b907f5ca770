package io.jenkins.plugins.gitops.harness;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.PluginManager;
import hudson.PluginWrapper;
import hudson.model.Label;
import hudson.model.RootAction;
import hudson.remoting.Callable;
import java.io.File;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jvnet.hudson.test.JenkinsRule;

class PluginFilesTest {
    private static final String ALPHA = """
            package alpha;
            @hudson.Extension
            public class Page extends hudson.model.InvisibleAction implements hudson.model.RootAction {
                public static String text() { return "alpha's"; }
                @Override public String getUrlName() { return "alpha"; }
            }
            """;
    private static final String BETA = """
            package beta;
            @hudson.Extension
            public class Page extends hudson.model.InvisibleAction implements hudson.model.RootAction {
                @Override public String getUrlName() { return alpha.Page.text() + " guest"; }
            }
            """;
    private static final String TASK = """
            package alpha;
            public class Task extends jenkins.security.MasterToSlaveCallable<String, RuntimeException> {
                @Override public String call() { return new Inner().toString() + getClass().getClassLoader().getName(); }
                static class Inner { @Override public String toString() { return "done there by "; } }
            }
            """;

    @TempDir
    Path home;

    private final JenkinsRule j = new JenkinsRule();

    private interface Check {
        void on(PluginManager plugins) throws Exception;
    }

    private void start(Check check) throws Throwable {
        j.withExistingHome(home.toFile()).before();
        try {
            check.on(j.jenkins.getPluginManager());
        } finally {
            j.after();
        }
    }

    @Test
    void givesEachPluginItsOwnClassesAndThoseOfItsDependencies() throws Throwable {
        File alpha = new HpiFile("alpha").source("alpha/Page", ALPHA).writeTo(home);
        new HpiFile("beta")
                .dependsOn("alpha:1.0,structs:300")
                .source("beta/Page", BETA)
                .compiledWith(alpha)
                .writeTo(home);
        start(plugins -> {
            assertThat(plugins.getFailedPlugins()).isEmpty();
            assertThat(j.jenkins.getExtensionList(RootAction.class))
                    .extracting(RootAction::getUrlName)
                    .contains("alpha", "alpha's guest");
            PluginWrapper beta = plugins.getPlugin("beta");
            assertThat(beta.getVersion()).isEqualTo("1.0");
            assertThat(beta.classLoader.loadClass("alpha.Page"))
                    .isSameAs(plugins.getPlugin("alpha").classLoader.loadClass("alpha.Page"));
            assertThat(plugins.whichPlugin(beta.classLoader.loadClass("beta.Page")))
                    .isSameAs(beta);
        });
    }

    @Test
    void reportsAPluginThatMissesADependencyAndLoadsNothingOfIt() throws Throwable {
        new HpiFile("alpha")
                .dependsOn("missing:2.0")
                .source("alpha/Page", ALPHA)
                .writeTo(home);
        new HpiFile("omega").dependsOn("alpha:1.0").source("alpha/Page", ALPHA).writeTo(home);
        new HpiFile("later")
                .dependsOn("structs:9999")
                .source("alpha/Page", ALPHA)
                .writeTo(home);
        start(plugins -> {
            assertThat(plugins.getFailedPlugins())
                    .extracting(f -> f.name)
                    .containsExactlyInAnyOrder("alpha", "later", "omega");
            assertThat(plugins.getFailedPlugins().stream()
                            .map(f -> f.cause.getMessage())
                            .reduce("", String::concat))
                    .contains(
                            "Plugin is missing: missing (2.0)",
                            "Plugin is missing: alpha (1.0)",
                            "Update required: structs");
            assertThat(plugins.getPlugin("alpha")).isNull();
            assertThat(j.jenkins.getExtensionList(RootAction.class)).noneMatch(a -> "alpha".equals(a.getUrlName()));
        });
    }

    @Test
    void loadsAPluginWhoseOptionalDependencyIsAbsent() throws Throwable {
        new HpiFile("alpha")
                .dependsOn("missing:2.0;resolution:=optional")
                .source("alpha/Page", ALPHA)
                .writeTo(home);
        start(plugins ->
                assertThat(plugins.getPlugin("alpha").getOptionalDependencies()).hasSize(1));
    }

    @Test
    void sendsAPluginsClassToAnAgentThatDoesNotHaveIt() throws Throwable {
        new HpiFile("alpha").source("alpha/Task", TASK).writeTo(home);
        start(plugins -> {
            Object task = plugins.uberClassLoader
                    .loadClass("alpha.Task")
                    .getDeclaredConstructor()
                    .newInstance();
            Object answer =
                    j.createOnlineSlave(Label.get("far")).getChannel().call((Callable<?, RuntimeException>) task);
            assertThat(answer).isEqualTo("done there by alpha");
        });
    }
}
