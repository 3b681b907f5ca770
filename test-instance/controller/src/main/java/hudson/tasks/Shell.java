package hudson.tasks;

import hudson.Extension;
import hudson.FilePath;
import hudson.model.AbstractProject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** Runs a shell script; every command is shown, the first that fails ends it. */
public class Shell extends CommandInterpreter {
    private Integer unstableReturn;

    @DataBoundConstructor
    public Shell(String command) {
        super(command);
    }

    @Override
    public String[] buildCommandLine(FilePath script) {
        if (command.startsWith("#!")) {
            int end = command.indexOf('\n');
            String line =
                    (end < 0 ? command : command.substring(0, end)).substring(2).trim();
            List<String> args = new ArrayList<>(Arrays.asList(line.split("\\s+")));
            args.add(script.getRemote());
            return args.toArray(new String[0]);
        }
        return new String[] {"/bin/sh", "-xe", script.getRemote()};
    }

    @Override
    protected String getContents() {
        return command.replace("\r\n", "\n");
    }

    @Override
    protected String getFileExtension() {
        return ".sh";
    }

    public final Integer getUnstableReturn() {
        return unstableReturn;
    }

    @DataBoundSetter
    public void setUnstableReturn(Integer code) {
        unstableReturn = code;
    }

    @Override
    protected boolean isErrorlevelForUnstableBuild(int exitCode) {
        return unstableReturn != null && exitCode != 0 && unstableReturn == exitCode;
    }

    /** Its descriptor. */
    @Extension
    @Symbol("shell")
    public static class DescriptorImpl extends BuildStepDescriptor<Builder> {
        @Override
        public boolean isApplicable(Class<? extends AbstractProject> jobType) {
            return true;
        }

        @Override
        public String getDisplayName() {
            return "Execute shell";
        }
    }
}
