package org.jvnet.hudson.test;

import hudson.EnvVars;
import hudson.Util;
import hudson.model.Computer;
import hudson.model.Describable;
import hudson.model.Descriptor;
import hudson.model.FreeStyleBuild;
import hudson.model.FreeStyleProject;
import hudson.model.Item;
import hudson.model.Job;
import hudson.model.Label;
import hudson.model.Node;
import hudson.model.Queue;
import hudson.model.Result;
import hudson.model.RootAction;
import hudson.model.Run;
import hudson.model.Slave;
import hudson.model.TaskListener;
import hudson.model.TopLevelItem;
import hudson.model.User;
import hudson.security.ACL;
import hudson.security.AbstractPasswordBasedSecurityRealm;
import hudson.slaves.DumbSlave;
import hudson.slaves.EnvironmentVariablesNodeProperty;
import hudson.slaves.OfflineCause;
import hudson.tasks.Builder;
import hudson.tasks.Publisher;
import hudson.util.StreamTaskListener;
import io.jenkins.plugins.gitops.controller.Controller;
import io.jenkins.plugins.gitops.controller.Moments;
import io.jenkins.plugins.gitops.controller.web.WebServer;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import jenkins.model.Jenkins;
import jenkins.model.ParameterizedJobMixIn;
import jenkins.security.ApiTokenProperty;
import net.sf.json.JSON;
import net.sf.json.JSONObject;
import net.sf.json.JSONSerializer;
import org.htmlunit.FailingHttpStatusCodeException;
import org.htmlunit.HttpMethod;
import org.htmlunit.NicelyResynchronizingAjaxController;
import org.htmlunit.Page;
import org.htmlunit.WebRequest;
import org.htmlunit.WebResponse;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlElement;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.util.WebResponseWrapper;
import org.htmlunit.xml.XmlPage;
import org.junit.jupiter.api.Assertions;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.xml.sax.SAXException;

/** One controller for one test, and what a test asks of it. */
public class JenkinsRule {
    private static final AtomicInteger NAMES = new AtomicInteger();
    private static final long PATIENCE = 120_000;
    public Jenkins jenkins;
    public int timeout = 180;
    public String contextPath = "";
    private File home;
    private boolean temporary;
    Controller controller;

    /** Starts it, in a home of its own unless one was given. */
    public void before() throws Throwable {
        hudson.Main.isUnitTest = true;
        if (home == null) {
            home = Files.createTempDirectory("jenkins-home").toFile();
            temporary = true;
        }
        controller = new Controller(new Controller.Options(home, 0));
        jenkins = Jenkins.get();
        jenkins.setQuietPeriod(0);
        ACL.as2(ACL.SYSTEM2); // the test itself may do everything, as in the real harness
    }

    public void after() throws Exception {
        if (controller != null) {
            controller.close();
            controller = null;
            jenkins = null;
            SecurityContextHolder.clearContext();
        }
        if (temporary) {
            Util.deleteRecursive(home);
            home = null;
        }
    }

    /** The same home in a new controller. */
    public void restart() throws Throwable {
        controller.close();
        before();
    }

    public JenkinsRule withExistingHome(File source) {
        home = source;
        return this;
    }

    public Jenkins getInstance() {
        return jenkins;
    }

    // ---- jobs

    protected String createUniqueProjectName() {
        return "test" + NAMES.getAndIncrement();
    }

    public <T extends TopLevelItem> T createProject(Class<T> type, String name) throws IOException {
        return jenkins.createProject(type, name);
    }

    public <T extends TopLevelItem> T createProject(Class<T> type) throws IOException {
        return createProject(type, createUniqueProjectName());
    }

    public FreeStyleProject createFreeStyleProject() throws IOException {
        return createProject(FreeStyleProject.class);
    }

    public FreeStyleProject createFreeStyleProject(String name) throws IOException {
        return createProject(FreeStyleProject.class, name);
    }

    // ---- agents

    public DumbSlave createSlave() throws Exception {
        return createSlave((Label) null);
    }

    public DumbSlave createSlave(Label label) throws Exception {
        return createSlave(label, null);
    }

    public DumbSlave createSlave(Label label, EnvVars env) throws Exception {
        return createSlave(null, label == null ? null : label.getExpression(), env);
    }

    public DumbSlave createSlave(String name, String labels, EnvVars env) throws Exception {
        String given = name == null ? "slave" + jenkins.getNodes().size() : name;
        File folder = new File(jenkins.getRootDir(), "agent-work-dirs/" + given);
        DumbSlave agent = new DumbSlave(given, folder.getPath(), null);
        agent.setLabelString(labels == null ? "" : labels);
        if (env != null) {
            agent.getNodeProperties()
                    .add(new EnvironmentVariablesNodeProperty(env.entrySet().stream()
                            .map(e -> new EnvironmentVariablesNodeProperty.Entry(e.getKey(), e.getValue()))
                            .toList()));
        }
        jenkins.addNode(agent);
        return agent;
    }

    public DumbSlave createOnlineSlave() throws Exception {
        return createOnlineSlave(null);
    }

    public DumbSlave createOnlineSlave(Label label) throws Exception {
        return createOnlineSlave(label, null);
    }

    public DumbSlave createOnlineSlave(Label label, EnvVars env) throws Exception {
        DumbSlave agent = createSlave(label, env);
        waitOnline(agent);
        return agent;
    }

    public void waitOnline(Slave agent) throws Exception {
        Computer computer = agent.toComputer();
        computer.connect(false).get(PATIENCE, TimeUnit.MILLISECONDS);
        await(computer::isOnline, () -> "The agent \"" + agent.getNodeName() + "\" is not online: " + log(computer));
    }

    public void disconnectSlave(DumbSlave agent) throws Exception {
        agent.toComputer()
                .disconnect(OfflineCause.create(new jenkins.util.NonLocalizable("disconnected by the test")))
                .get();
    }

    private static String log(Computer computer) {
        try {
            return computer.getLog();
        } catch (IOException e) {
            return e.toString();
        }
    }

    // ---- runs

    public <R extends Run> R assertBuildStatus(Result status, R run) throws Exception {
        if (run.getResult() != status) {
            Assertions.assertEquals(
                    status,
                    run.getResult(),
                    "unexpected build status; build log was:\n------\n" + getLog(run) + "\n------\n");
        }
        return run;
    }

    public <R extends Run> R assertBuildStatus(Result status, Future<? extends R> run) throws Exception {
        Assertions.assertNotNull(run, "build was actually scheduled");
        return assertBuildStatus(status, run.get());
    }

    public <R extends Run> R assertBuildStatusSuccess(R run) throws Exception {
        return assertBuildStatus(Result.SUCCESS, run);
    }

    public <R extends Run> R assertBuildStatusSuccess(Future<? extends R> run) throws Exception {
        return assertBuildStatus(Result.SUCCESS, run);
    }

    public <J extends Job<J, R> & ParameterizedJobMixIn.ParameterizedJob<J, R>, R extends Run<J, R> & Queue.Executable>
            R buildAndAssertSuccess(J job) throws Exception {
        return buildAndAssertStatus(Result.SUCCESS, job);
    }

    public FreeStyleBuild buildAndAssertSuccess(FreeStyleProject job) throws Exception {
        return assertBuildStatusSuccess(job.scheduleBuild2(0));
    }

    public <J extends Job<J, R> & ParameterizedJobMixIn.ParameterizedJob<J, R>, R extends Run<J, R> & Queue.Executable>
            R buildAndAssertStatus(Result status, J job) throws Exception {
        return assertBuildStatus(status, job.scheduleBuild2(0));
    }

    public void assertLogContains(String text, Run run) throws IOException {
        String log = getLog(run);
        Assertions.assertTrue(
                log.contains(text), () -> "Log of " + run + " does not contain \"" + text + "\":\n" + log);
    }

    public void assertLogNotContains(String text, Run run) throws IOException {
        String log = getLog(run);
        Assertions.assertFalse(log.contains(text), () -> "Log of " + run + " contains \"" + text + "\":\n" + log);
    }

    public static String getLog(Run run) throws IOException {
        StringWriter text = new StringWriter();
        try (java.io.Reader in = run.getLogReader()) {
            in.transferTo(text);
        }
        return text.toString();
    }

    public <R extends Run<?, ?>> R waitForCompletion(R run) throws InterruptedException {
        await(() -> !run.isLogUpdated(), () -> run + " did not end");
        return run;
    }

    public <R extends Run<?, ?>> R waitForMessage(String message, R run) throws IOException, InterruptedException {
        await(
                () -> {
                    boolean over = !run.isLogUpdated();
                    String log = read(run);
                    Assertions.assertTrue(
                            !over || log.contains(message),
                            () -> run + " ended without saying \"" + message + "\":\n" + log);
                    return log.contains(message);
                },
                () -> run + " did not say \"" + message + "\":\n" + read(run));
        return run;
    }

    private static String read(Run<?, ?> run) {
        try {
            return getLog(run);
        } catch (IOException e) {
            return e.toString();
        }
    }

    public boolean isSomethingHappening() {
        if (!jenkins.getQueue().isEmpty()) {
            return true;
        }
        for (Computer c : jenkins.getComputers()) {
            if (!c.isIdle()) {
                return true;
            }
        }
        return false;
    }

    public void waitUntilNoActivity() throws Exception {
        waitUntilNoActivityUpTo(Integer.MAX_VALUE);
    }

    public void waitUntilNoActivityUpTo(int millis) throws Exception {
        await(() -> !isSomethingHappening(), () -> "Jenkins is still doing something", Math.min(millis, PATIENCE));
    }

    private static void await(BooleanSupplier done, java.util.function.Supplier<String> otherwise)
            throws InterruptedException {
        await(done, otherwise, PATIENCE);
    }

    private static void await(BooleanSupplier done, java.util.function.Supplier<String> otherwise, long millis)
            throws InterruptedException {
        Assertions.assertTrue(Moments.await(done, millis), otherwise);
    }

    // ---- small things

    public TaskListener createTaskListener() {
        return StreamTaskListener.fromStdout();
    }

    public void setQuietPeriod(int seconds) throws IOException {
        jenkins.setQuietPeriod(seconds);
    }

    public <T extends Descriptor<?>> T get(Class<T> type) {
        return jenkins.getDescriptorByType(type);
    }

    public <T> T last(List<T> items) {
        return items.get(items.size() - 1);
    }

    public void assertStringContains(String message, String haystack, String needle) {
        Assertions.assertTrue(
                haystack.contains(needle), () -> message + ": \"" + needle + "\" is not in \"" + haystack + "\"");
    }

    // ---- the pages

    public URL getURL() throws IOException {
        return URI.create("http://localhost:" + controller.part(WebServer.class).port() + contextPath + "/")
                .toURL();
    }

    public WebClient createWebClient() {
        return new WebClient();
    }

    public String createApiToken(User user) {
        try {
            ApiTokenProperty tokens = user.getProperty(ApiTokenProperty.class);
            return tokens.generateNewToken("test").plainValue;
        } catch (IOException e) {
            throw new IllegalStateException("Cannot make a token for \"" + user.getId() + "\": " + e.getMessage(), e);
        }
    }

    public JSONWebResponse getJSON(String path) throws IOException {
        return createWebClient().getJSON(path);
    }

    public JSONWebResponse postJSON(String path, Object json) throws IOException {
        return createWebClient().postJSON(path, JSONSerializer.toJSON(json));
    }

    public HtmlPage submit(HtmlForm form) throws Exception {
        return (HtmlPage) settled(
                form,
                last(form.getElementsByAttribute("button", "type", "submit")).click());
    }

    public HtmlPage submit(HtmlForm form, String name) throws Exception {
        return (HtmlPage) settled(form, form.getButtonByName(name).click());
    }

    private static Page settled(HtmlForm form, Page page) {
        form.getPage().getWebClient().waitForBackgroundJavaScript(10_000);
        return page.getEnclosingWindow().getEnclosedPage();
    }

    public HtmlButton getButtonByCaption(HtmlForm form, String caption) {
        for (HtmlElement e : form.getElementsByTagName("button")) {
            if (e.getTextContent().trim().equals(caption)) {
                return (HtmlButton) e;
            }
        }
        return null;
    }

    public void assertGoodStatus(Page page) {
        Assertions.assertTrue(
                isGoodHttpStatus(page.getWebResponse().getStatusCode()),
                () -> page.getUrl() + " answered " + page.getWebResponse().getStatusCode());
    }

    public boolean isGoodHttpStatus(int status) {
        return status >= 200 && status < 400;
    }

    public void assertXPath(HtmlPage page, String xpath) {
        Assertions.assertNotNull(
                page.getFirstByXPath(xpath), () -> "There should be an object that matches XPath:" + xpath);
    }

    public void assertHelpExists(Class<? extends Describable> type, String fields) throws Exception {
        Descriptor<?> descriptor = jenkins.getDescriptorOrDie(type);
        for (String field : fields.split(",")) {
            String url = descriptor.getHelpFile(field.trim());
            Assertions.assertNotNull(url, () -> "no help for the field " + field);
            createWebClient().goTo(url.substring(1), null);
        }
    }

    public void configRoundtrip() throws Exception {
        submit(createWebClient().goTo("configure").getFormByName("config"));
    }

    public <P extends Item> P configRoundtrip(P job) throws Exception {
        submit(createWebClient().getPage(job, "configure").getFormByName("config"));
        return job;
    }

    public <B extends Builder> B configRoundtrip(B before) throws Exception {
        FreeStyleProject p = createFreeStyleProject();
        p.getBuildersList().add(before);
        configRoundtrip((Item) p);
        return (B) p.getBuildersList().get(before.getClass());
    }

    public <P extends Publisher> P configRoundtrip(P before) throws Exception {
        FreeStyleProject p = createFreeStyleProject();
        p.getPublishersList().add(before);
        configRoundtrip((Item) p);
        return (P) p.getPublishersList().get(before.getClass());
    }

    public void assertEqualBeans(Object expected, Object actual, String properties) throws Exception {
        for (String p : properties.split(",")) {
            Beans.assertEqual(p.trim(), expected, actual);
        }
    }

    public void assertEqualDataBoundBeans(Object expected, Object actual) throws Exception {
        Beans.assertSame(expected, actual);
    }

    public void assertEqualDataBoundBeans(List<?> expected, List<?> actual) throws Exception {
        Beans.assertSame(expected, actual);
    }

    public <V> V executeOnServer(Callable<V> c) throws Exception {
        return createWebClient().executeOnServer(c);
    }

    /** An answer that is JSON. */
    public static class JSONWebResponse extends WebResponseWrapper {
        public JSONWebResponse(WebResponse response) {
            super(response);
        }

        public JSONObject getJSONObject() {
            return JSONObject.fromObject(getContentAsString());
        }
    }

    /** A browser that runs the pages' JavaScript. */
    public class WebClient extends org.htmlunit.WebClient {
        private static final long serialVersionUID = 1L;

        public WebClient() {
            getOptions().setFetchPolyfillEnabled(true);
            getOptions().setCssEnabled(false);
            setAjaxController(new NicelyResynchronizingAjaxController());
            getOptions().setTimeout(60_000);
        }

        public WebClient login(String username, String password) throws Exception {
            return login(username, password, false);
        }

        public WebClient login(String username, String password, boolean rememberMe) throws Exception {
            HtmlForm form = goTo("login").getFormByName("login");
            form.getInputByName("j_username").setValue(username);
            form.getInputByName("j_password").setValue(password);
            form.getButtonByName("Submit").click();
            return this;
        }

        public WebClient login(String username) throws Exception {
            return login(username, username);
        }

        public WebClient withBasicCredentials(String username, String passwordOrToken) {
            addRequestHeader(
                    "Authorization",
                    "Basic "
                            + Base64.getEncoder()
                                    .encodeToString(
                                            (username + ":" + passwordOrToken).getBytes(StandardCharsets.UTF_8)));
            return this;
        }

        public WebClient withBasicCredentials(String username) {
            return withBasicCredentials(username, username);
        }

        public WebClient withBasicApiToken(User user) {
            return withBasicCredentials(user.getId(), createApiToken(user));
        }

        public WebClient withBasicApiToken(String userId) {
            return withBasicApiToken(User.getById(userId, true));
        }

        public boolean isJavaScriptEnabled() {
            return getOptions().isJavaScriptEnabled();
        }

        public void setJavaScriptEnabled(boolean enabled) {
            getOptions().setJavaScriptEnabled(enabled);
        }

        public WebClient withJavaScriptEnabled(boolean enabled) {
            setJavaScriptEnabled(enabled);
            return this;
        }

        public void setThrowExceptionOnFailingStatusCode(boolean enabled) {
            getOptions().setThrowExceptionOnFailingStatusCode(enabled);
        }

        public boolean isThrowExceptionOnFailingStatusCode() {
            return getOptions().isThrowExceptionOnFailingStatusCode();
        }

        public WebClient withThrowExceptionOnFailingStatusCode(boolean enabled) {
            setThrowExceptionOnFailingStatusCode(enabled);
            return this;
        }

        public boolean isRedirectEnabled() {
            return getOptions().isRedirectEnabled();
        }

        public void setRedirectEnabled(boolean enabled) {
            getOptions().setRedirectEnabled(enabled);
        }

        public WebClient withRedirectEnabled(boolean enabled) {
            setRedirectEnabled(enabled);
            return this;
        }

        public HtmlPage goTo(String relative) throws IOException, SAXException {
            Page p = goTo(relative, "text/html");
            Assertions.assertInstanceOf(HtmlPage.class, p, () -> "Expected text/html content in " + relative);
            return (HtmlPage) p;
        }

        public Page goTo(String relative, String expectedContentType) throws IOException, SAXException {
            Assertions.assertFalse(relative.startsWith("/"), "the path is relative to the root of Jenkins");
            Page p = super.getPage(getContextPath() + relative);
            waitForBackgroundJavaScript(10_000);
            p = p.getEnclosingWindow().getEnclosedPage();
            if (expectedContentType != null) {
                Assertions.assertEquals(expectedContentType, p.getWebResponse().getContentType());
            }
            return p;
        }

        public XmlPage goToXml(String path) throws IOException, SAXException {
            return (XmlPage) super.getPage(getContextPath() + path);
        }

        public HtmlPage getPage(Run r) throws IOException, SAXException {
            return getPage(r, "");
        }

        public HtmlPage getPage(Run r, String relative) throws IOException, SAXException {
            return goTo(r.getUrl() + relative);
        }

        public HtmlPage getPage(Item item) throws IOException, SAXException {
            return getPage(item, "");
        }

        public HtmlPage getPage(Item item, String relative) throws IOException, SAXException {
            return goTo(item.getUrl() + relative);
        }

        public HtmlPage getPage(Node node) throws IOException, SAXException {
            return getPage(node, "");
        }

        public HtmlPage getPage(Node node, String relative) throws IOException, SAXException {
            return goTo(node.toComputer().getUrl() + relative);
        }

        /** Of every object here the address is meant; a full one is left as it is. */
        @Override
        @Deprecated
        @SuppressWarnings("unchecked") // a page of any kind, as the real one says
        public Page getPage(String url) throws IOException {
            return url.matches("[a-z]+:.*")
                    ? super.getPage(url)
                    : super.getPage(getContextPath() + url.replaceFirst("^/", ""));
        }

        public void assertFails(String url, int statusCode) throws Exception {
            Assertions.assertEquals(
                    statusCode,
                    Assertions.assertThrows(
                                    FailingHttpStatusCodeException.class,
                                    () -> super.getPage(getContextPath() + url),
                                    () -> url + " should have been rejected")
                            .getStatusCode());
        }

        public String getContextPath() throws IOException {
            return getURL().toExternalForm();
        }

        public WebRequest addCrumb(WebRequest request) {
            String crumb = crumb();
            if (crumb != null) {
                request.setAdditionalHeader(jenkins.getCrumbIssuer().getCrumbRequestField(), crumb);
            }
            return request;
        }

        public URL createCrumbedUrl(String relative) throws IOException {
            String crumb = crumb();
            String parameter = crumb == null ? "" : jenkins.getCrumbIssuer().getCrumbRequestField() + "=" + crumb;
            return URI.create(getContextPath() + relative + (relative.contains("?") ? "&" : "?") + parameter)
                    .toURL();
        }

        /** Of this browser's own session. */
        private String crumb() {
            if (jenkins.getCrumbIssuer() == null) {
                return null;
            }
            try {
                return getJSON("crumbIssuer/api/json").getJSONObject().getString("crumb");
            } catch (IOException e) {
                throw new IllegalStateException("Cannot read the crumb: " + e.getMessage(), e);
            }
        }

        public JSONWebResponse getJSON(String path) throws IOException {
            WebRequest request = new WebRequest(new URL(getContextPath() + path), "application/json", null);
            return new JSONWebResponse(loadWebResponse(request));
        }

        public JSONWebResponse postJSON(String path, JSON json) throws IOException {
            WebRequest request = new WebRequest(new URL(getContextPath() + path), HttpMethod.POST);
            request.setAdditionalHeader("Content-Type", "application/json");
            request.setRequestBody(json.toString());
            return new JSONWebResponse(loadWebResponse(addCrumb(request)));
        }

        /** On a thread that serves a page, as this browser's user. */
        public <V> V executeOnServer(Callable<V> c) throws Exception {
            AtomicReference<Callable<V>> work = new AtomicReference<>(c);
            AtomicReference<V> result = new AtomicReference<>();
            AtomicReference<Exception> failure = new AtomicReference<>();
            String name = "closure-" + NAMES.getAndIncrement();
            RootAction action = new OnServer(name, () -> {
                try {
                    result.set(work.get().call());
                } catch (Exception e) {
                    failure.set(e);
                }
            });
            jenkins.getExtensionList(RootAction.class).add(action);
            try {
                goTo(name + "/run", null);
            } finally {
                jenkins.getExtensionList(RootAction.class).remove(action);
            }
            if (failure.get() != null) {
                throw failure.get();
            }
            return result.get();
        }
    }

    // ---- people

    public DummySecurityRealm createDummySecurityRealm() {
        return new DummySecurityRealm();
    }

    /** Everybody whose password is the name. */
    public static class DummySecurityRealm extends AbstractPasswordBasedSecurityRealm {
        DummySecurityRealm() {}

        @Override
        protected UserDetails authenticate2(String username, String password) {
            if (!username.equals(password)) {
                throw new BadCredentialsException(username);
            }
            return loadUserByUsername2(username);
        }

        @Override
        public UserDetails loadUserByUsername2(String username) {
            return new org.springframework.security.core.userdetails.User(
                    username, "", Set.of(AUTHENTICATED_AUTHORITY2));
        }
    }
}
