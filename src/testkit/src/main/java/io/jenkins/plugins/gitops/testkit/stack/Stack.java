package io.jenkins.plugins.gitops.testkit.stack;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** What one test sees of the components that its class asked for. What it makes fresh, and its links, end with the test. */
public final class Stack implements AutoCloseable {
    private static final AtomicInteger MADE = new AtomicInteger();
    private static final String RUN = Long.toString(ProcessHandle.current().pid(), Character.MAX_RADIX);

    private final Map<Component, Service> services;
    private final Deque<Runnable> endings = new ArrayDeque<>();

    Stack(Map<Component, Service> services) {
        this.services = new EnumMap<>(services);
    }

    /** An address or a credential by its name, such as {@code KUBERNETES_URL}. */
    public String tell(String name) {
        for (Service service : services.values()) {
            String value = service.offers().get(name);
            if (value != null) {
                return value;
            }
        }
        throw new IllegalArgumentException("Cannot tell \"" + name + "\": none of " + services.keySet()
                + " offers it; ask for its component in the annotation");
    }

    /** Makes a namespace, a repository, a database, a bucket or an image name that only this test has, and tells how to reach it. */
    public String fresh(Component component) {
        Service service = service(component);
        String name = "t" + RUN + "-" + MADE.incrementAndGet();
        String reached = service.fresh(name);
        endings.push(() -> service.discard(name));
        return reached;
    }

    /** A way to an address (host:port, or a URL of which it is part) that can be slowed, cut and muted. */
    public FaultyLink link(String address) {
        FaultyLink link = FaultyLink.to(address);
        endings.push(link::close);
        return link;
    }

    private Service service(Component component) {
        Service service = services.get(component);
        if (service == null) {
            throw new IllegalArgumentException("Cannot use " + component + ": the class asked for " + services.keySet()
                    + " only; add it to the annotation");
        }
        return service;
    }

    @Override
    public void close() {
        while (!endings.isEmpty()) {
            endings.pop().run();
        }
    }
}
