package hudson.model;

import hudson.FilePath;
import hudson.remoting.Channel;
import hudson.remoting.VirtualChannel;
import hudson.slaves.ComputerListener;
import hudson.slaves.OfflineCause;
import hudson.util.StreamTaskListener;
import io.jenkins.plugins.gitops.controller.Agent;
import io.jenkins.plugins.gitops.controller.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;

/** An agent: a JVM of its own, spoken to over its standard input and output. */
final class AgentComputer extends Computer {
    private static final Logger LOG = Logger.getLogger(AgentComputer.class.getName());
    private Agent process;

    AgentComputer(Slave node) {
        super(node);
    }

    @Override
    public synchronized VirtualChannel getChannel() {
        return process == null || process.channel().isClosingOrClosed() ? null : process.channel();
    }

    @Override
    public Boolean isUnix() {
        return getChannel() == null ? null : Boolean.valueOf(java.io.File.pathSeparatorChar == ':');
    }

    @Override
    protected Future<?> _connect(boolean forceReconnect) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Thread launcher = new Thread(() -> launch(done), "launching " + nodeName);
        launcher.setDaemon(true);
        launcher.start();
        return done;
    }

    private void launch(CompletableFuture<Void> done) {
        try (StreamTaskListener log = new StreamTaskListener(getLogFile(), StandardCharsets.UTF_8)) {
            try {
                Slave node = (Slave) getNode();
                if (node == null || isOnlineNow()) {
                    done.complete(null);
                    return;
                }
                for (ComputerListener l : ComputerListener.all()) l.preLaunch(this, log);
                Files.createDirectories(java.nio.file.Path.of(node.getRemoteFS()));
                Agent made = Agent.start(nodeName, node.getRemoteFS(), getLogFile());
                Channel channel = made.channel();
                for (ComputerListener l : ComputerListener.all()) {
                    l.preOnline(this, channel, new FilePath(channel, node.getRemoteFS()), log);
                }
                synchronized (this) {
                    process = made;
                    offlineCause = null;
                    notifyAll();
                }
                log.getLogger().println("Agent successfully connected and online");
                for (ComputerListener l : ComputerListener.all()) l.onOnline(this, log);
                Queue.getInstance().scheduleMaintenance();
                Thread watch = new Thread(() -> watch(channel), "watching " + nodeName);
                watch.setDaemon(true);
                watch.start();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            done.complete(null);
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "Cannot launch \"" + nodeName + "\": " + e + "; look at its log", e);
            offlineCause = OfflineCause.create(Text.of("Cannot launch: " + e.getMessage()));
            done.completeExceptionally(e);
        }
    }

    private boolean isOnlineNow() {
        return getChannel() != null;
    }

    private void watch(Channel channel) {
        try {
            channel.join();
            OfflineCause cause = offlineCause;
            ComputerListener.all().forEach(l -> l.onOffline(this, cause));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Future<?> disconnect(OfflineCause cause) {
        offlineCause = cause;
        stop();
        return CompletableFuture.completedFuture(null);
    }

    private synchronized void stop() {
        if (process != null) {
            process.stop();
            process = null;
        }
    }

    @Override
    protected void onRemoved() {
        stop();
    }
}
