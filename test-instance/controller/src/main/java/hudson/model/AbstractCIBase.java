package hudson.model;

import hudson.Launcher;
import hudson.slaves.NodeDescriptor;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentMap;

/** The part of the controller that is about its computers. */
public abstract class AbstractCIBase extends Node implements ItemGroup<TopLevelItem>, DescriptorByNameOwner {
    public AbstractCIBase() {}

    @Override
    public String getNodeName() {
        return "";
    }

    @Override
    public String getUrl() {
        return "";
    }

    public abstract List<Node> getNodes();

    public abstract Queue getQueue();

    protected abstract ConcurrentMap<Node, Computer> getComputerMap();

    @Override
    public Launcher createLauncher(TaskListener listener) {
        return new Launcher.LocalLauncher(listener);
    }

    @Override
    protected Computer createComputer() {
        return new ControllerComputer(this);
    }

    @Override
    public NodeDescriptor getDescriptor() {
        throw new UnsupportedOperationException(
                "Cannot describe the built-in node: it is configured in Manage Jenkins");
    }

    /** Makes, changes and removes computers so that there is one for each node. */
    protected void updateComputerList(boolean launch, Collection<Node> nodes) {
        ConcurrentMap<Node, Computer> computers = getComputerMap();
        List<Computer> gone = new java.util.ArrayList<>();
        Queue.withLock(() -> {
            for (java.util.Map.Entry<Node, Computer> entry : computers.entrySet()) {
                if (!nodes.contains(entry.getKey())) {
                    computers.remove(entry.getKey());
                    gone.add(entry.getValue());
                }
            }
            for (Node node : nodes)
                computers.computeIfAbsent(node, Node::createComputer).setNode(node);
        });
        gone.forEach(Computer::kill);
        if (launch) {
            for (Node node : nodes) {
                Computer computer = computers.get(node);
                if (computer != null && computer.isOffline() && !computer.isTemporarilyOffline()) {
                    computer.connect(false);
                }
            }
        }
        Queue.getInstance().scheduleMaintenance();
    }
}
