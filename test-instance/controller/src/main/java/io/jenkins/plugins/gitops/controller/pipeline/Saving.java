package io.jenkins.plugins.gitops.controller.pipeline;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.TreeSet;

/** A program as bytes. The names of the agents that it needs stand before it. */
final class Saving {
    private Saving() {}

    static byte[] bytes(Program program) throws IOException {
        Set<String> agents = new TreeSet<>();
        ByteArrayOutputStream graph = new ByteArrayOutputStream(4096);
        try (ObjectOutputStream out = new Writer(graph, agents)) {
            out.writeObject(program);
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream(graph.size() + 64);
        java.io.DataOutputStream head = new java.io.DataOutputStream(all);
        head.writeInt(agents.size());
        for (String a : agents) head.writeUTF(a);
        graph.writeTo(all);
        return all.toByteArray();
    }

    /** Replaces the file in one go: a reader sees the old program or the new one. */
    static void write(byte[] bytes, File file) throws IOException {
        Path fresh = file.toPath().resolveSibling(file.getName() + ".new");
        try (OutputStream out = Files.newOutputStream(fresh)) {
            out.write(bytes);
        }
        Files.move(fresh, file.toPath(), StandardCopyOption.ATOMIC_MOVE);
    }

    static Set<String> agents(File file) throws IOException {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file.toPath()))) {
            return agents(in);
        }
    }

    private static Set<String> agents(DataInputStream in) throws IOException {
        Set<String> agents = new TreeSet<>();
        for (int n = in.readInt(); n > 0; n--) agents.add(in.readUTF());
        return agents;
    }

    static Program read(File file, Execution execution, ClassLoader classes) throws IOException {
        try (InputStream raw = new java.io.BufferedInputStream(Files.newInputStream(file.toPath()))) {
            agents(new DataInputStream(raw));
            try (ObjectInputStream in = new Reader(raw, execution, classes)) {
                return (Program) in.readObject();
            }
        } catch (ClassNotFoundException e) {
            throw new IOException(
                    "Cannot read the program of " + execution.run() + ": class '" + e.getMessage()
                            + "' is missing; bring back the plugin or library that has it",
                    e);
        }
    }

    private static final class Writer extends ObjectOutputStream {
        private final Set<String> agents;

        Writer(OutputStream out, Set<String> agents) throws IOException {
            super(out);
            this.agents = agents;
            enableReplaceObject(true);
        }

        @Override
        protected Object replaceObject(Object o) {
            Object r = Places.replace(o);
            if (r instanceof Places.Path p && !p.node().isEmpty()) agents.add(p.node());
            return r;
        }
    }

    private static final class Reader extends ObjectInputStream {
        private final Execution execution;
        private final ClassLoader classes;

        Reader(InputStream in, Execution execution, ClassLoader classes) throws IOException {
            super(in);
            this.execution = execution;
            this.classes = classes;
            enableResolveObject(true);
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass desc) throws IOException, ClassNotFoundException {
            try {
                return Class.forName(desc.getName(), false, classes);
            } catch (ClassNotFoundException primitive) {
                return super.resolveClass(desc);
            }
        }

        @Override
        protected Object resolveObject(Object o) throws IOException {
            if (o instanceof Places.This) return execution;
            if (o instanceof Places.Log) return execution.listener(null);
            if (o instanceof Places.File f) return f.path().get();
            if (o instanceof Places.Build b) return b.get();
            if (o instanceof Places.Named n) return n.get();
            if (o instanceof Places.Outcome r) return r.get();
            return o;
        }
    }
}
