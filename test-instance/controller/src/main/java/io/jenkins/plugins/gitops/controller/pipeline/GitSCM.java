package io.jenkins.plugins.gitops.controller.pipeline;

import com.cloudbees.plugins.credentials.CredentialsProvider;
import com.cloudbees.plugins.credentials.common.StandardUsernamePasswordCredentials;
import hudson.AbortException;
import hudson.EnvVars;
import hudson.Extension;
import hudson.FilePath;
import hudson.Launcher;
import hudson.model.AbstractDescribableImpl;
import hudson.model.Descriptor;
import hudson.model.InvisibleAction;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.scm.ChangeLogParser;
import hudson.scm.SCM;
import hudson.scm.SCMDescriptor;
import hudson.scm.SCMRevisionState;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;

/** Git by its command line, on the node where the files are wanted. */
public final class GitSCM extends SCM {
    private final List<UserRemoteConfig> userRemoteConfigs;
    private final List<BranchSpec> branches;

    @DataBoundConstructor
    public GitSCM(List<UserRemoteConfig> userRemoteConfigs, List<BranchSpec> branches) {
        this.userRemoteConfigs = userRemoteConfigs;
        this.branches = branches == null || branches.isEmpty() ? List.of(new BranchSpec("*/master")) : branches;
    }

    public List<UserRemoteConfig> getUserRemoteConfigs() {
        return userRemoteConfigs;
    }

    public List<BranchSpec> getBranches() {
        return branches;
    }

    /** The same with a version in place of what stands for it. */
    public static SCM at(SCM scm, String placeholder, String version) {
        if (!(scm instanceof GitSCM git)) return scm;
        return new GitSCM(
                git.userRemoteConfigs,
                git.branches.stream()
                        .map(b -> new BranchSpec(b.name.replace(placeholder, version)))
                        .toList());
    }

    @Override
    public void checkout(
            Run<?, ?> build,
            Launcher launcher,
            FilePath workspace,
            TaskListener log,
            File changes,
            SCMRevisionState before)
            throws IOException, InterruptedException {
        UserRemoteConfig remote = userRemoteConfigs.get(0);
        EnvVars env = new EnvVars("GIT_TERMINAL_PROMPT", "0");
        if (remote.credentialsId != null && !remote.credentialsId.isBlank()) {
            StandardUsernamePasswordCredentials c = CredentialsProvider.findCredentialById(
                    remote.credentialsId, StandardUsernamePasswordCredentials.class, build, List.of());
            if (c == null)
                throw new AbortException("Cannot check out '" + remote.url + "': credentials '" + remote.credentialsId
                        + "' are not there or no username with password; add them");
            env.put("GIT_CONFIG_COUNT", "1");
            env.put("GIT_CONFIG_KEY_0", "credential.helper");
            env.put("GIT_CONFIG_VALUE_0", "!f() { echo \"username=$GIT_USER\"; echo \"password=$GIT_PASS\"; }; f");
            env.put("GIT_USER", c.getUsername());
            env.put("GIT_PASS", c.getPassword().getPlainText());
        }
        String branch = branches.get(0).name.replaceFirst("^(\\*/|origin/|refs/heads/|refs/remotes/origin/)", "");
        log.getLogger().println("Checking out '" + branch + "' of " + remote.url);
        workspace.mkdirs();
        if (!workspace.child(".git").exists()) git(launcher, workspace, env, log, null, "init", "-q");
        git(
                launcher,
                workspace,
                env,
                log,
                null,
                "fetch",
                "-q",
                "--tags",
                "--force",
                remote.url,
                "+refs/heads/*:refs/remotes/origin/*");
        ByteArrayOutputStream commit = new ByteArrayOutputStream();
        for (String name : List.of("refs/remotes/origin/" + branch, "refs/tags/" + branch, branch)) {
            commit.reset();
            if (run(
                            launcher,
                            workspace,
                            env,
                            commit,
                            OutputStream.nullOutputStream(),
                            "rev-parse",
                            "--verify",
                            "-q",
                            name + "^{commit}")
                    == 0) break;
        }
        String id = commit.toString(StandardCharsets.UTF_8).trim();
        if (id.isEmpty())
            throw new AbortException(
                    "Cannot check out '" + branch + "' of " + remote.url + ": there is no such branch, tag or commit");
        git(launcher, workspace, env, log, null, "checkout", "-q", "-f", "--detach", id);
        log.getLogger().println("Checked out " + id);
        build.addAction(new Checkedout(remote.url, branch, id));
    }

    private static void git(
            Launcher launcher, FilePath folder, EnvVars env, TaskListener log, OutputStream out, String... args)
            throws IOException, InterruptedException {
        int code = run(launcher, folder, env, out == null ? log.getLogger() : out, log.getLogger(), args);
        if (code != 0)
            throw new AbortException("Cannot run git " + args[0] + ": it answered " + code + "; see the log above");
    }

    private static int run(
            Launcher launcher, FilePath folder, EnvVars env, OutputStream out, OutputStream err, String... args)
            throws IOException, InterruptedException {
        String[] all = new String[args.length + 1];
        all[0] = "git";
        System.arraycopy(args, 0, all, 1, args.length);
        return launcher.launch()
                .cmds(all)
                .envs(env)
                .pwd(folder)
                .stdout(out)
                .stderr(err)
                .quiet(true)
                .join();
    }

    @Override
    public void buildEnvironment(Run<?, ?> build, Map<String, String> env) {
        List<Checkedout> all = build.getActions(Checkedout.class);
        if (all.isEmpty()) return;
        Checkedout last = all.get(all.size() - 1);
        env.put("GIT_URL", last.url);
        env.put("GIT_BRANCH", "origin/" + last.branch);
        env.put("GIT_COMMIT", last.commit);
    }

    @Override
    public ChangeLogParser createChangeLogParser() {
        return null;
    }

    /** What a build has checked out. */
    static final class Checkedout extends InvisibleAction {
        private final String url, branch, commit;

        Checkedout(String url, String branch, String commit) {
            this.url = url;
            this.branch = branch;
            this.commit = commit;
        }
    }

    /** One remote repository. */
    public static final class UserRemoteConfig extends AbstractDescribableImpl<UserRemoteConfig> {
        private final String url, name, refspec, credentialsId;

        @DataBoundConstructor
        public UserRemoteConfig(String url, String name, String refspec, String credentialsId) {
            this.url = url;
            this.name = name;
            this.refspec = refspec;
            this.credentialsId = credentialsId;
        }

        public String getUrl() {
            return url;
        }

        public String getName() {
            return name;
        }

        public String getRefspec() {
            return refspec;
        }

        public String getCredentialsId() {
            return credentialsId;
        }

        @Extension
        public static final class DescriptorImpl extends Descriptor<UserRemoteConfig> {}
    }

    /** One branch, tag or commit. */
    public static final class BranchSpec extends AbstractDescribableImpl<BranchSpec> {
        private final String name;

        @DataBoundConstructor
        public BranchSpec(String name) {
            this.name = name;
        }

        public String getName() {
            return name;
        }

        @Extension
        public static final class DescriptorImpl extends Descriptor<BranchSpec> {}
    }

    @Extension
    @Symbol({"scmGit", "gitSCM"})
    public static final class DescriptorImpl extends SCMDescriptor<GitSCM> {
        public DescriptorImpl() {
            super(GitSCM.class, null);
        }

        @Override
        public String getDisplayName() {
            return "Git";
        }
    }
}
