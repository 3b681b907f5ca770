package hudson.tasks;

import hudson.EnvVars;
import hudson.FilePath;
import hudson.Launcher;
import hudson.model.AbstractBuild;
import hudson.model.BuildListener;
import hudson.model.Result;
import hudson.model.TaskListener;
import java.io.IOException;

/** Runs a script of the job's configuration. */
public abstract class CommandInterpreter extends Builder {
    protected final String command;

    protected CommandInterpreter(String command) {
        this.command = command;
    }

    public final String getCommand() {
        return command;
    }

    @Override
    public boolean perform(AbstractBuild<?, ?> build, Launcher launcher, BuildListener listener)
            throws InterruptedException, IOException {
        return perform(build, launcher, (TaskListener) listener);
    }

    protected boolean isErrorlevelForUnstableBuild(int exitCode) {
        return false;
    }

    public boolean perform(AbstractBuild<?, ?> build, Launcher launcher, TaskListener listener)
            throws InterruptedException, IOException {
        FilePath ws = build.getWorkspace();
        FilePath script = createScriptFile(ws);
        try {
            EnvVars env = build.getEnvironment(listener);
            env.putAll(build.getBuildVariables());
            int code = launcher.launch()
                    .cmds(buildCommandLine(script))
                    .envs(env)
                    .stdout(listener)
                    .pwd(ws)
                    .join();
            if (isErrorlevelForUnstableBuild(code)) {
                build.setResult(Result.UNSTABLE);
                return true;
            }
            if (code != 0) {
                listener.getLogger()
                        .println("Build step '" + getDescriptor().getDisplayName() + "' marked build as failure");
            }
            return code == 0;
        } finally {
            script.delete();
        }
    }

    public FilePath createScriptFile(FilePath folder) throws IOException, InterruptedException {
        return hudson.slaves.WorkspaceList.tempDir(folder)
                .createTextTempFile("jenkins", getFileExtension(), getContents());
    }

    public abstract String[] buildCommandLine(FilePath script);

    protected abstract String getContents();

    protected abstract String getFileExtension();
}
