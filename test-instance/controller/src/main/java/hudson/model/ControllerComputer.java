package hudson.model;

import hudson.FilePath;
import hudson.remoting.VirtualChannel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;

/** The controller as a computer: always online. */
final class ControllerComputer extends Computer {
    ControllerComputer(Node node) {
        super(node);
    }

    @Override
    public VirtualChannel getChannel() {
        return FilePath.localChannel;
    }

    @Override
    public Boolean isUnix() {
        return java.io.File.pathSeparatorChar == ':';
    }

    @Override
    protected Future<?> _connect(boolean forceReconnect) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public String getDisplayName() {
        return "built-in node";
    }

    @Override
    public String getUrl() {
        return "computer/(built-in)/";
    }
}
