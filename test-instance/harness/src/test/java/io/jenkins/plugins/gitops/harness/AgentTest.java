package io.jenkins.plugins.gitops.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hudson.FilePath;
import hudson.model.FreeStyleBuild;
import hudson.model.FreeStyleProject;
import hudson.model.Label;
import hudson.model.Result;
import hudson.model.TaskListener;
import hudson.remoting.VirtualChannel;
import hudson.slaves.DumbSlave;
import hudson.tasks.Shell;
import hudson.util.StreamTaskListener;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.NotSerializableException;
import java.nio.charset.StandardCharsets;
import jenkins.MasterToSlaveFileCallable;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class AgentTest {
    @Test
    void worksOnFilesWhereTheyAre(JenkinsRule j) throws Exception {
        FilePath root = j.createOnlineSlave().getRootPath();
        assertThat(root.isRemote()).isTrue();
        FilePath file = root.child("a/b.txt");
        String text = "line\n".repeat(100_000);
        file.write(text, "UTF-8");
        assertThat(file.readToString()).isEqualTo(text);
        assertThat(file.length()).isEqualTo(500_000);
        assertThat(root.list("**/*.txt")).extracting(FilePath::getName).containsExactly("b.txt");
        file.copyTo(new FilePath(j.jenkins.getRootDir()).child("here.txt"));
        assertThat(new File(j.jenkins.getRootDir(), "here.txt")).hasSize(500_000);
        root.child("a").deleteRecursive();
        assertThat(file.exists()).isFalse();
    }

    @Test
    void writesTheLogOfWhatRunsThere(JenkinsRule j) throws Exception {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        FilePath root = j.createOnlineSlave().getRootPath();
        String name = root.act(new Speak(new StreamTaskListener(log, StandardCharsets.UTF_8)));
        assertThat(log.toString(StandardCharsets.UTF_8)).isEqualTo("I am in " + root.getRemote() + "\n");
        assertThat(name).isEqualTo(root.getName());
    }

    private static final class Speak extends MasterToSlaveFileCallable<String> {
        private static final long serialVersionUID = 1L;
        private final TaskListener listener;

        Speak(TaskListener listener) {
            this.listener = listener;
        }

        @Override
        public String invoke(File folder, VirtualChannel channel) {
            listener.getLogger().println("I am in " + folder);
            return folder.getName();
        }
    }

    @Test
    void bringsBackWhatWentWrongThere(JenkinsRule j) throws Exception {
        FilePath root = j.createOnlineSlave().getRootPath();
        assertThatThrownBy(() -> root.act(new Fail()))
                .isInstanceOf(IOException.class)
                .hasMessage("no good");
        assertThatThrownBy(() -> root.act(new Heavy())).isInstanceOf(NotSerializableException.class);
    }

    private static final class Fail extends MasterToSlaveFileCallable<Void> {
        private static final long serialVersionUID = 1L;

        @Override
        public Void invoke(File folder, VirtualChannel channel) throws IOException {
            throw new IOException("no good");
        }
    }

    private static final class Heavy extends MasterToSlaveFileCallable<Void> {
        private static final long serialVersionUID = 1L;
        private final Object load = new Object();

        @Override
        public Void invoke(File folder, VirtualChannel channel) {
            return load == null ? null : null;
        }
    }

    @Test
    void endsTheProcessOfAnAbortedBuild(JenkinsRule j) throws Exception {
        DumbSlave agent = j.createOnlineSlave(Label.get("far"));
        FreeStyleProject p = j.createFreeStyleProject();
        p.setAssignedLabel(Label.get("far"));
        p.getBuildersList().add(new Shell("echo $$ > pid; echo started; exec sleep 600"));
        FreeStyleBuild b = p.scheduleBuild2(0).waitForStart();
        j.waitForMessage("\nstarted", b);
        long pid = Long.parseLong(b.getWorkspace().child("pid").readToString().trim());
        b.getExecutor().interrupt();
        j.assertBuildStatus(Result.ABORTED, j.waitForCompletion(b));
        ProcessHandle.of(pid).ifPresent(process -> process.onExit().join());
        j.disconnectSlave(agent);
        assertThat(agent.toComputer().isOffline()).isTrue();
    }
}
