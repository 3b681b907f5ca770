package org.jvnet.hudson.test;

import hudson.EnvVars;
import hudson.Util;
import hudson.model.Computer;
import hudson.model.Descriptor;
import hudson.model.FreeStyleBuild;
import hudson.model.FreeStyleProject;
import hudson.model.Job;
import hudson.model.Label;
import hudson.model.Queue;
import hudson.model.Result;
import hudson.model.Run;
import hudson.model.Slave;
import hudson.model.TaskListener;
import hudson.model.TopLevelItem;
import hudson.security.AbstractPasswordBasedSecurityRealm;
import hudson.slaves.DumbSlave;
import hudson.slaves.EnvironmentVariablesNodeProperty;
import hudson.slaves.OfflineCause;
import hudson.util.StreamTaskListener;
import io.jenkins.plugins.gitops.controller.Controller;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import jenkins.model.Jenkins;
import jenkins.model.ParameterizedJobMixIn;
import org.junit.jupiter.api.Assertions;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.userdetails.UserDetails;

/** One controller for one test, and what a test asks of it. */
public class JenkinsRule {
    private static final AtomicInteger NAMES = new AtomicInteger();
    private static final long PATIENCE = 120_000;
    public Jenkins jenkins;
    public int timeout = 180;
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
    }

    public void after() throws Exception {
        if (controller != null) {
            controller.close();
            controller = null;
            jenkins = null;
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

    /** Nothing tells when such a condition comes true, here as in the real harness: it is looked at again and again. */
    private static void await(BooleanSupplier done, java.util.function.Supplier<String> otherwise, long millis)
            throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (!done.getAsBoolean()) {
            Assertions.assertTrue(System.nanoTime() < end, otherwise);
            TimeUnit.MILLISECONDS.sleep(20);
        }
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
