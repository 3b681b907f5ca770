package io.jenkins.plugins.gitops.scenarios.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Jobs and builds that lie in a home before its controller starts, as they would after years of work. */
record Seed(Path home) {
    /** A pipeline with one text parameter, so that its runs are not taken for one and the same. */
    void job(String name, String parameter, String script) throws IOException {
        Path folder = Files.createDirectories(home.resolve("jobs").resolve(name));
        Files.writeString(folder.resolve("config.xml"), """
                <?xml version='1.1' encoding='UTF-8'?>
                <flow-definition plugin="workflow-job">
                  <properties>
                    <hudson.model.ParametersDefinitionProperty>
                      <parameterDefinitions>
                        <hudson.model.StringParameterDefinition><name>%s</name></hudson.model.StringParameterDefinition>
                      </parameterDefinitions>
                    </hudson.model.ParametersDefinitionProperty>
                  </properties>
                  <definition class="org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition" plugin="workflow-cps">
                    <script>%s</script>
                    <sandbox>true</sandbox>
                  </definition>
                </flow-definition>
                """.formatted(parameter, script));
    }

    void finishedBuilds(String job, int count) throws IOException {
        Path folder = home.resolve("jobs").resolve(job);
        for (int number = 1; number <= count; number++) {
            Path build = Files.createDirectories(folder.resolve("builds/" + number));
            Files.writeString(build.resolve("build.xml"), """
                    <?xml version='1.1' encoding='UTF-8'?>
                    <flow-build>
                      <actions/>
                      <queueId>%1$d</queueId>
                      <timestamp>%2$d</timestamp>
                      <startTime>%2$d</startTime>
                      <result>%3$s</result>
                      <duration>5018</duration>
                      <charset>UTF-8</charset>
                      <keepLog>false</keepLog>
                      <completed>true</completed>
                    </flow-build>
                    """.formatted(
                            number, 1_700_000_000_000L + number * 60_000L, number % 7 == 0 ? "FAILURE" : "SUCCESS"));
            Files.writeString(build.resolve("log"), "Finished\n");
        }
        Files.writeString(folder.resolve("nextBuildNumber"), (count + 1) + "\n");
    }
}
