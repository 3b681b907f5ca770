package io.jenkins.plugins.gitops.harness;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.FreeStyleProject;
import hudson.model.ParametersDefinitionProperty;
import hudson.model.StringParameterDefinition;
import hudson.tasks.Shell;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import net.sf.json.JSONObject;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class RestTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static HttpResponse<String> ask(JenkinsRule j, String method, String path, String body) throws Exception {
        URI uri =
                path.startsWith("http") ? URI.create(path) : j.getURL().toURI().resolve(path);
        return HTTP.send(
                HttpRequest.newBuilder(uri)
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static JSONObject json(JenkinsRule j, String path) throws Exception {
        return JSONObject.fromObject(ask(j, "GET", path, "").body());
    }

    @Test
    void buildsWithParametersAndFollowsTheQueueItemToTheLog(JenkinsRule j) throws Exception {
        FreeStyleProject p = j.createFreeStyleProject("make");
        p.addProperty(new ParametersDefinitionProperty(new StringParameterDefinition("WHO", "nobody")));
        p.getBuildersList().add(new Shell("echo hello $WHO"));
        HttpResponse<String> queued = ask(j, "POST", "job/make/buildWithParameters?WHO=you", "");
        assertThat(queued.statusCode()).isEqualTo(201);
        String item = queued.headers().firstValue("Location").orElseThrow();
        assertThat(item).contains("/queue/item/");
        j.waitUntilNoActivity();
        assertThat(json(j, item + "api/json").getJSONObject("executable").getInt("number"))
                .isEqualTo(1);
        assertThat(ask(j, "GET", "job/make/1/consoleText", "").body()).contains("hello you");
        HttpResponse<String> part = ask(j, "GET", "job/make/1/logText/progressiveText?start=5", "");
        assertThat(part.headers().firstValue("X-Text-Size"))
                .hasValue(Long.toString(p.getBuildByNumber(1).getLogFile().length()));
        assertThat(part.headers().firstValue("X-More-Data")).isEmpty();
        assertThat(json(j, "job/make/api/json?tree=builds%5Bnumber,result%5D,color")
                        .toString())
                .contains("\"builds\":[{", "\"result\":\"SUCCESS\"", "\"color\":\"blue\"")
                .doesNotContain("fullName");
    }

    @Test
    void startsNothingByALink(JenkinsRule j) throws Exception {
        j.createFreeStyleProject("make");
        assertThat(ask(j, "GET", "job/make/build", "").statusCode()).isEqualTo(405);
        assertThat(ask(j, "GET", "job/make/doDelete", "").statusCode()).isEqualTo(404);
        assertThat(j.jenkins.getQueue().isEmpty()).isTrue();
    }

    @Test
    void readsAndWritesTheConfigurationOfAJob(JenkinsRule j) throws Exception {
        FreeStyleProject p = j.createFreeStyleProject("make");
        p.setDescription("before");
        p.save();
        String xml = ask(j, "GET", "job/make/config.xml", "").body();
        assertThat(xml).contains("<description>before</description>");
        assertThat(ask(j, "POST", "job/make/config.xml", xml.replace("before", "after"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(p.getDescription()).isEqualTo("after");
        assertThat(ask(j, "POST", "job/make/config.xml", "<broken").statusCode())
                .isEqualTo(400);
        assertThat(p.getDescription()).isEqualTo("after");
        assertThat(ask(j, "POST", "createItem?name=copy", xml).statusCode()).isEqualTo(200);
        assertThat(json(j, "api/json?tree=jobs%5Bname,url,color%5D")
                        .getJSONArray("jobs")
                        .size())
                .isEqualTo(2);
    }
}
