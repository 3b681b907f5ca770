package hudson.remoting;

import io.jenkins.plugins.gitops.controller.PluginLoader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Serialises with the name of each class's plugin; the side that has no such plugin fetches the class from the other one. */
final class ClassesOverTheWire {
    private final Channel channel;
    private final ClassLoader base;
    private final Map<String, ClassLoader> fetching = new ConcurrentHashMap<>();
    private static final Map<String, ClassLoader> KNOWN = new ConcurrentHashMap<>();

    ClassesOverTheWire(Channel channel, ClassLoader base) {
        this.channel = channel;
        this.base = base;
    }

    byte[] serialize(Object o) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new Writer(bytes)) {
            out.writeObject(o);
        }
        return bytes.toByteArray();
    }

    Object deserialize(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new Reader(bytes)) {
            return in.readObject();
        }
    }

    private static String pluginOf(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        if (loader instanceof PluginLoader) {
            KNOWN.put(loader.getName(), loader);
            return loader.getName();
        }
        return loader instanceof Fetching f ? f.plugin : "";
    }

    private ClassLoader loader(String plugin) {
        if (plugin.isEmpty()) return base;
        ClassLoader known = KNOWN.get(plugin);
        return known == null ? fetching.computeIfAbsent(plugin, Fetching::new) : known;
    }

    private static final class Writer extends ObjectOutputStream {
        Writer(ByteArrayOutputStream bytes) throws IOException {
            super(bytes);
        }

        @Override
        protected void annotateClass(Class<?> type) throws IOException {
            writeUTF(pluginOf(type));
        }

        @Override
        protected void annotateProxyClass(Class<?> type) throws IOException {
            writeUTF(type.getInterfaces().length == 0 ? "" : pluginOf(type.getInterfaces()[0]));
        }
    }

    private final class Reader extends ObjectInputStream {
        Reader(byte[] bytes) throws IOException {
            super(new ByteArrayInputStream(bytes));
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass description) throws IOException, ClassNotFoundException {
            ClassLoader loader = loader(readUTF());
            try {
                return Class.forName(description.getName(), false, loader);
            } catch (ClassNotFoundException e) {
                return super.resolveClass(description);
            }
        }

        @Override
        protected Class<?> resolveProxyClass(String[] interfaces) throws IOException, ClassNotFoundException {
            ClassLoader loader = loader(readUTF());
            Class<?>[] types = new Class<?>[interfaces.length];
            for (int i = 0; i < types.length; i++) types[i] = Class.forName(interfaces[i], false, loader);
            return Proxy.getProxyClass(loader, types);
        }
    }

    /** Asks the other side for the bytes of a class. */
    private static final class Fetch implements Callable<byte[], IOException> {
        private final String plugin;
        private final String resource;

        Fetch(String plugin, String resource) {
            this.plugin = plugin;
            this.resource = resource;
        }

        @Override
        public byte[] call() throws IOException {
            ClassLoader loader = KNOWN.get(plugin);
            try (InputStream in = loader == null ? null : loader.getResourceAsStream(resource)) {
                return in == null ? null : in.readAllBytes();
            }
        }

        @Override
        public void checkRoles(org.jenkinsci.remoting.RoleChecker checker) {}
    }

    private final class Fetching extends ClassLoader {
        private final String plugin;

        Fetching(String plugin) {
            super(plugin, base);
            this.plugin = plugin;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            try {
                byte[] bytes = channel.call(new Fetch(plugin, name.replace('.', '/') + ".class"));
                if (bytes == null) throw new ClassNotFoundException(name);
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
