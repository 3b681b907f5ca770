package io.jenkins.plugins.gitops.controller.pipeline;

import hudson.util.XStream2;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.File;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jenkinsci.plugins.workflow.flow.FlowExecution;
import org.jenkinsci.plugins.workflow.graph.BlockEndNode;
import org.jenkinsci.plugins.workflow.graph.BlockStartNode;
import org.jenkinsci.plugins.workflow.graph.FlowEndNode;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.jenkinsci.plugins.workflow.graph.GraphLookupView;

/** The nodes of one run, in one file to which new and changed nodes are appended whenever the program is saved. */
public final class Graph implements GraphLookupView {
    private static final ThreadLocal<FlowExecution> READING = new ThreadLocal<>();
    private static final XStream2 XSTREAM = new XStream2();

    private final Execution execution;
    private final File file;
    private final Map<String, FlowNode> nodes = new LinkedHashMap<>();
    private final Map<String, BlockEndNode<?>> ends = new HashMap<>();
    private final Map<String, String> enclosing = new HashMap<>();
    private final Set<FlowNode> unsaved = new LinkedHashSet<>();
    private FlowNode last;

    Graph(Execution execution, File file) {
        this.execution = execution;
        this.file = file;
    }

    /** The execution whose nodes are being read on this thread. */
    public static FlowExecution beingRead() {
        return READING.get();
    }

    /** Reads the file up to a length; what was appended after the program was saved never happened. */
    synchronized void read(long length) throws IOException {
        if (!file.isFile()) return;
        if (length >= 0 && file.length() > length) {
            try (RandomAccessFile f = new RandomAccessFile(file, "rw")) {
                f.setLength(length);
            }
        }
        READING.set(execution);
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (DataInputStream in =
                new DataInputStream(new java.io.BufferedInputStream(Files.newInputStream(file.toPath())))) {
            while (true) {
                byte[] xml = new byte[in.readInt()];
                in.readFully(xml);
                register((FlowNode) XSTREAM.fromXML(new String(xml, StandardCharsets.UTF_8)));
            }
        } catch (EOFException end) {
            unsaved.clear();
        } finally {
            READING.remove();
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    /** Appends what is new; answers the length of the file. */
    synchronized long write() throws IOException {
        if (!unsaved.isEmpty()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            for (FlowNode n : unsaved) {
                byte[] xml = XSTREAM.toXML(n).getBytes(StandardCharsets.UTF_8);
                out.writeInt(xml.length);
                out.write(xml);
            }
            try (FileOutputStream f = new FileOutputStream(file, true)) {
                bytes.writeTo(f);
            }
            unsaved.clear();
        }
        return file.length();
    }

    synchronized void register(FlowNode n) {
        nodes.put(n.getId(), n);
        last = n;
        if (n instanceof BlockEndNode<?> end) ends.put(end.getStartNode().getId(), end);
        enclosing.put(n.getId(), computeEnclosing(n));
        unsaved.add(n);
    }

    private String computeEnclosing(FlowNode n) {
        if (n instanceof BlockEndNode<?> end)
            return enclosing.get(end.getStartNode().getId());
        if (n.getParentIds().isEmpty()) return null;
        FlowNode parent = nodes.get(n.getParentIds().get(0));
        if (parent instanceof BlockStartNode) return parent.getId();
        return parent == null ? null : enclosing.get(parent.getId());
    }

    synchronized void changed(FlowNode n) {
        if (nodes.containsKey(n.getId())) unsaved.add(n);
    }

    synchronized FlowNode get(String id) {
        return nodes.get(id);
    }

    synchronized FlowNode last() {
        return last;
    }

    synchronized Collection<FlowNode> all() {
        return new ArrayList<>(nodes.values());
    }

    @Override
    public synchronized boolean isActive(FlowNode n) {
        if (last instanceof FlowEndNode) return false;
        if (n instanceof BlockStartNode) return !ends.containsKey(n.getId());
        return execution.isCurrentHead(n) && !(n instanceof BlockEndNode);
    }

    @Override
    public synchronized BlockEndNode getEndNode(BlockStartNode start) {
        return ends.get(start.getId());
    }

    @Override
    public synchronized BlockStartNode findEnclosingBlockStart(FlowNode n) {
        String id = enclosing.get(n.getId());
        return id == null ? null : (BlockStartNode) nodes.get(id);
    }

    @Override
    public List<BlockStartNode> findAllEnclosingBlockStarts(FlowNode n) {
        return execution.findAllEnclosingBlockStarts(n);
    }

    @Override
    public Iterable<BlockStartNode> iterateEnclosingBlocks(FlowNode n) {
        return findAllEnclosingBlockStarts(n);
    }
}
