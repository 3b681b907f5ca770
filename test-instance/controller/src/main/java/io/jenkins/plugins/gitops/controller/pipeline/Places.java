package io.jenkins.plugins.gitops.controller.pipeline;

import hudson.FilePath;
import hudson.model.Computer;
import hudson.model.Executor;
import hudson.model.Item;
import hudson.model.Node;
import hudson.model.Result;
import hudson.model.Run;
import hudson.model.TaskListener;
import java.io.IOException;
import java.io.Serializable;
import jenkins.model.Jenkins;

/** Small things that stand in a saved program for live objects: files and computers of agents, builds, jobs, results. */
final class Places {
    private Places() {}

    /** What a block's context keeps, so that it is found again when an agent reconnects. */
    static Object keep(Object o) {
        if (o instanceof FilePath f) return new Path(f);
        if (o instanceof Computer c) return new On(c.getName());
        if (o instanceof Node n) return new On(n.getNodeName());
        if (o instanceof Executor e) return new On(e.getOwner().getName());
        return o;
    }

    /** The node on which a file is. */
    static String nodeOf(FilePath f) {
        for (Computer c : Jenkins.get().getComputers())
            if (c.getChannel() != null && c.getChannel() == f.getChannel()) return c.getName();
        return "";
    }

    record On(String node) implements Serializable {
        Computer computer() {
            for (Computer c : Jenkins.get().getComputers()) if (c.getName().equals(node)) return c;
            return null;
        }
    }

    record Path(String node, String remote) implements Serializable {
        Path(FilePath f) {
            this(nodeOf(f), f.getRemote());
        }

        FilePath get() throws IOException {
            if (node.isEmpty()) return new FilePath(new java.io.File(remote));
            Computer c = new On(node).computer();
            if (c == null || c.getChannel() == null)
                throw new IOException("Cannot reach '" + remote + "': agent '" + node + "' is offline; bring it back");
            return new FilePath(c.getChannel(), remote);
        }
    }

    /** Becomes a file again as the program is read. */
    record File(Path path) implements Serializable {}

    record Build(String id) implements Serializable {
        Run<?, ?> get() {
            return Run.fromExternalizableId(id);
        }
    }

    record Named(String fullName) implements Serializable {
        Item get() {
            return Jenkins.get().getItemByFullName(fullName);
        }
    }

    record Outcome(String result) implements Serializable {
        Result get() {
            return Result.fromString(result);
        }
    }

    /** The log of the build in whose program it stands. */
    record Log() implements Serializable {}

    /** The execution in whose program it stands. */
    record This() implements Serializable {}

    static Object replace(Object o) {
        if (o instanceof Execution) return new This();
        if (o instanceof TaskListener) return new Log();
        if (o instanceof FilePath f) return new File(new Path(f));
        if (o instanceof Run<?, ?> r) return new Build(r.getExternalizableId());
        if (o instanceof Item i) return new Named(i.getFullName());
        if (o instanceof Result r) return new Outcome(r.toString());
        return o;
    }
}
