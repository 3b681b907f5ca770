package hudson.tasks;

import hudson.FilePath;
import hudson.Launcher;
import hudson.Proc;
import hudson.model.AbstractBuild;
import hudson.model.BuildListener;
import hudson.model.TaskListener;
import java.io.IOException;

public abstract class CommandInterpreter extends Builder {
    protected String command;

    protected CommandInterpreter(String a) {}

    public final String getCommand() {
        throw new UnsupportedOperationException();
    }

    public boolean perform(AbstractBuild<?, ?> a, Launcher b, BuildListener c)
            throws InterruptedException, IOException {
        throw new UnsupportedOperationException();
    }

    protected boolean isErrorlevelForUnstableBuild(int a) {
        throw new UnsupportedOperationException();
    }

    public boolean perform(AbstractBuild<?, ?> a, Launcher b, TaskListener c) throws InterruptedException, IOException {
        throw new UnsupportedOperationException();
    }

    protected int join(Proc a) {
        throw new UnsupportedOperationException();
    }

    public FilePath createScriptFile(FilePath a) {
        throw new UnsupportedOperationException();
    }

    public abstract String[] buildCommandLine(FilePath a);

    protected abstract String getContents();

    protected abstract String getFileExtension();
}
