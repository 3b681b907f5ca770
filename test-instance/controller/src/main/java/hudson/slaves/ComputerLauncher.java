package hudson.slaves;

import hudson.ExtensionPoint;
import hudson.model.Describable;
import java.io.BufferedReader;
import java.io.PrintStream;

public abstract class ComputerLauncher implements Describable<ComputerLauncher>, ExtensionPoint {
    public ComputerLauncher() {}

    public boolean isLaunchSupported() {
        throw new UnsupportedOperationException();
    }

    protected static void checkJavaVersion(PrintStream a, String b, BufferedReader c) {
        throw new UnsupportedOperationException();
    }
}
