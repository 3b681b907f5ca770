package hudson.remoting;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.NotSerializableException;
import java.io.OutputStream;
import java.io.Serializable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Two JVMs that call each other: requests and answers are serialised, objects can be left behind and be called from afar. */
public class Channel implements VirtualChannel, Closeable {
    static final ExecutorService THREADS = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "remoting");
        thread.setDaemon(true);
        return thread;
    });
    private static final ThreadLocal<Channel> CURRENT = new ThreadLocal<>();
    private final String name;
    private final DataOutputStream out;
    private final DataInputStream in;
    final ClassesOverTheWire classes;
    private final AtomicInteger ids = new AtomicInteger();
    private final Map<Integer, AsyncFutureImpl<Object>> calls = new ConcurrentHashMap<>();
    private final Map<Integer, java.util.concurrent.Future<?>> running = new ConcurrentHashMap<>();
    private final Map<Integer, Object> exported = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    Channel(String name, InputStream in, OutputStream out, ClassLoader base) {
        this.name = name;
        this.out = new DataOutputStream(new BufferedOutputStream(out, 1 << 16));
        this.in = new DataInputStream(in);
        this.classes = new ClassesOverTheWire(this, base);
        Thread reader = new Thread(this::read, "Channel reader thread: " + name);
        reader.setDaemon(true);
        reader.start();
    }

    public static Channel current() {
        return CURRENT.get();
    }

    // ---- calls

    @Override
    public <V, T extends Throwable> V call(Callable<V, T> callable) throws IOException, T, InterruptedException {
        return (V) ask(new Request(callable));
    }

    @Override
    public <V, T extends Throwable> Future<V> callAsync(Callable<V, T> callable) throws IOException {
        return (Future<V>) send(ids.incrementAndGet(), new Request(callable));
    }

    private <T extends Throwable> Object ask(Serializable request) throws IOException, T, InterruptedException {
        int id = ids.incrementAndGet();
        AsyncFutureImpl<Object> answer = send(id, request);
        try {
            return answer.get();
        } catch (InterruptedException e) {
            write(id, Kind.CANCEL, null);
            throw e;
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            cause.addSuppressed(new IOException("Remote call to " + name));
            throw (T) cause;
        }
    }

    private AsyncFutureImpl<Object> send(int id, Serializable request) throws IOException {
        AsyncFutureImpl<Object> answer = new AsyncFutureImpl<>();
        calls.put(id, answer);
        try {
            write(id, Kind.REQUEST, request);
        } catch (IOException e) {
            calls.remove(id);
            throw e;
        }
        return answer;
    }

    private enum Kind {
        REQUEST,
        ANSWER,
        PROBLEM,
        CANCEL,
        CLOSE
    }

    private void write(int id, Kind kind, Object content) throws IOException {
        if (isClosingOrClosed() && kind != Kind.CLOSE) {
            throw new ChannelClosedException(
                    this,
                    "Channel \"" + name + "\": Remote call on " + name
                            + " failed. The channel is closing down or has closed down",
                    null);
        }
        Channel before = CURRENT.get();
        CURRENT.set(this);
        byte[] bytes;
        try {
            bytes = classes.serialize(content);
        } finally {
            CURRENT.set(before);
        }
        synchronized (out) {
            out.writeInt(id);
            out.writeByte(kind.ordinal());
            out.writeInt(bytes.length);
            out.write(bytes);
            out.flush();
        }
    }

    private void read() {
        Throwable end = null;
        try {
            while (true) {
                int id = in.readInt();
                Kind kind = Kind.values()[in.readByte()];
                byte[] bytes = in.readNBytes(in.readInt());
                if (kind == Kind.CLOSE) {
                    break;
                } else if (kind == Kind.CANCEL) {
                    java.util.concurrent.Future<?> task = running.get(id);
                    if (task != null) task.cancel(true);
                } else if (kind == Kind.REQUEST) {
                    running.put(id, THREADS.submit(() -> serve(id, bytes)));
                } else {
                    THREADS.execute(() -> answer(id, kind, bytes));
                }
            }
        } catch (IOException e) {
            end = e;
        }
        terminate(end);
    }

    private Object read(byte[] bytes) throws IOException, ClassNotFoundException {
        Channel before = CURRENT.get();
        CURRENT.set(this);
        try {
            return classes.deserialize(bytes);
        } finally {
            CURRENT.set(before);
        }
    }

    private void answer(int id, Kind kind, byte[] bytes) {
        AsyncFutureImpl<Object> waiting = calls.remove(id);
        if (waiting == null) return;
        try {
            Object content = read(bytes);
            if (kind == Kind.ANSWER) {
                waiting.set(content);
            } else {
                waiting.set((Throwable) content);
            }
        } catch (IOException | ClassNotFoundException | RuntimeException | LinkageError e) {
            waiting.set(new IOException("Cannot read an answer of \"" + name + "\": " + e + "; look at the class", e));
        }
    }

    private void serve(int id, byte[] bytes) {
        CURRENT.set(this);
        try {
            Object result = ((Asked) read(bytes)).perform(this);
            write(id, Kind.ANSWER, result);
        } catch (Throwable e) {
            report(id, e);
        } finally {
            CURRENT.remove();
            running.remove(id);
        }
    }

    private void report(int id, Throwable e) {
        try {
            write(id, Kind.PROBLEM, e);
        } catch (NotSerializableException unwritable) {
            report(
                    id,
                    new IOException("Cannot send \"" + e + "\": " + unwritable.getMessage()
                            + " is not serialisable; make it so"));
        } catch (IOException gone) {
            terminate(gone);
        }
    }

    /** What a request does on the other side. */
    interface Asked extends Serializable {
        Object perform(Channel here) throws Throwable;
    }

    private static final class Request implements Asked {
        private final Callable<?, ?> callable;

        Request(Callable<?, ?> callable) {
            this.callable = callable;
        }

        @Override
        public Object perform(Channel here) throws Throwable {
            return callable.call();
        }
    }

    // ---- objects that stay here

    @Override
    public <T> T export(Class<T> type, T instance) {
        int id = ids.incrementAndGet();
        exported.put(id, instance);
        return proxy(type, id, this);
    }

    private static <T> T proxy(Class<T> type, int id, Channel channel) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, new Remote(type, id, channel)));
    }

    private static final class Remote implements InvocationHandler, Serializable {
        private final Class<?> type;
        private final int id;
        private transient Channel channel;

        Remote(Class<?> type, int id, Channel channel) {
            this.type = type;
            this.id = id;
            this.channel = channel;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] args) throws Throwable {
            if (method.getDeclaringClass() == Object.class) {
                return method.getName().equals("equals")
                        ? (Object) (proxy == args[0])
                        : method.getName().equals("hashCode") ? (Object) id : "remote " + type.getName();
            }
            return channel.ask(new Invocation(id, type, method, args));
        }

        private Object readResolve() {
            channel = Channel.current();
            return this;
        }
    }

    private static final class Invocation implements Asked {
        private final int id;
        private final Class<?> type;
        private final String method;
        private final Class<?>[] types;
        private final Object[] args;

        Invocation(int id, Class<?> type, Method method, Object[] args) {
            this.id = id;
            this.type = type;
            this.method = method.getName();
            this.types = method.getParameterTypes();
            this.args = args;
        }

        @Override
        public Object perform(Channel here) throws Throwable {
            Object target = here.exported.get(id);
            if (target == null) {
                throw new IOException("Cannot call \"" + method + "\": the object was closed; do not use it any more");
            }
            Method m = type.getMethod(method, types);
            m.setAccessible(true);
            try {
                return m.invoke(target, args);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            } finally {
                if (method.equals("close")) here.exported.remove(id);
            }
        }
    }

    // ---- the end

    public boolean isClosingOrClosed() {
        return closed.getCount() == 0;
    }

    @Override
    public void close() throws IOException {
        try {
            write(0, Kind.CLOSE, null);
        } finally {
            terminate(null);
        }
    }

    private void terminate(Throwable cause) {
        if (!isClosingOrClosed()) {
            closed.countDown();
            calls.values().forEach(c -> c.set(new RequestAbortedException(cause)));
            calls.clear();
            running.values().forEach(t -> t.cancel(true));
            try {
                in.close();
            } catch (IOException e) {
                return; // it is gone already
            }
        }
    }

    @Override
    public void join() throws InterruptedException {
        closed.await();
    }

    @Override
    public void join(long timeout) throws InterruptedException {
        closed.await(timeout, TimeUnit.MILLISECONDS);
    }

    @Override
    public void syncLocalIO() {}

    public String getName() {
        return name;
    }

    @Override
    public String toString() {
        return "Channel to " + name;
    }
}
