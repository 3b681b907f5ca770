package io.jenkins.plugins.gitops.controller;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import jenkins.model.Jenkins;

/** A running controller: {@code --home FOLDER --port NUMBER}; ends cleanly at SIGTERM and Ctrl-C. */
public final class Controller implements AutoCloseable {
    private static final String WITH_PARENT = "gitops.controller.withParent";
    private static final Logger LOG = Logger.getLogger(Controller.class.getName());
    private final Options options;
    private final List<Part> parts = Part.make();
    private final List<Part> started = new ArrayList<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Start start;

    /** Where the home is and on which port of 127.0.0.1 the pages are; port 0 takes a free one, -1 serves none. */
    public record Options(File home, int port) {
        public Options {
            home = home.getAbsoluteFile();
        }

        static Options of(String... args) {
            File home = new File("jenkins-home");
            int port = 8080;
            for (int i = 0; i < args.length; i++) {
                String value = i + 1 < args.length ? args[i + 1] : "";
                switch (args[i]) {
                    case "--home" -> home = new File(value);
                    case "--port" -> port = number(value);
                    case "--war-less" -> i--;
                    default ->
                        throw new IllegalArgumentException("Cannot start: unknown option \"" + args[i]
                                + "\"; use --home FOLDER, --port NUMBER or --war-less");
                }
                i++;
            }
            return new Options(home, port);
        }

        private static int number(String value) {
            try {
                return Integer.parseInt(value);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(
                        "Cannot start: the port is \"" + value + "\"; give a number after --port", e);
            }
        }
    }

    /** Makes the one object that the API does not let others make. */
    public interface Start {
        void make(File home) throws IOException;

        void load(Runnable beforeJobs) throws IOException;
    }

    public Controller(Options options) throws IOException {
        this.options = options;
        Files.createDirectories(options.home().toPath());
        start = newStart();
        try {
            start.make(options.home());
            start.load(() -> parts.forEach(this::beforeJobs));
            for (Part part : parts) {
                started.add(part);
                part.started(this);
            }
        } catch (Exception | LinkageError e) {
            close();
            throw e instanceof IOException io
                    ? io
                    : new IOException("Cannot start the controller: " + e.getMessage() + "; see the cause", e);
        }
    }

    private static Start newStart() {
        try {
            Constructor<?> constructor = Class.forName("jenkins.model.Boot").getDeclaredConstructor();
            constructor.setAccessible(true);
            return (Start) constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot start the controller: " + e + "; build it again", e);
        }
    }

    private void beforeJobs(Part part) {
        try {
            part.beforeJobs(this);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    public Options options() {
        return options;
    }

    public Path home() {
        return options.home().toPath();
    }

    /** The part of one class; how the harness asks the web server for its port. */
    public <T extends Part> T part(Class<T> type) {
        return parts.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) return;
        for (int i = started.size() - 1; i >= 0; i--) {
            try {
                started.get(i).stop(this);
            } catch (Exception e) {
                LOG.log(Level.WARNING, "Cannot stop " + started.get(i) + ": " + e + "; it is left", e);
            }
        }
        Jenkins jenkins = Jenkins.getInstanceOrNull();
        if (jenkins != null) jenkins.cleanUp();
        ended.countDown();
    }

    public static void main(String... args) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Controller controller = new Controller(Options.of(args));
        Runtime.getRuntime().addShutdownHook(new Thread(controller::close, "shutdown"));
        if (Boolean.getBoolean(WITH_PARENT)) endWithParent();
        LOG.info(() -> "The stand-in controller (not for production) is up after "
                + (System.nanoTime() - begun) / 1_000_000 + " ms in " + controller.home());
        controller.ended.await();
    }

    /** The input ends with whoever started this, however that one ends: nothing is left behind that nobody can stop. */
    private static void endWithParent() {
        Thread watch = new Thread(
                () -> {
                    try {
                        System.in.transferTo(OutputStream.nullOutputStream());
                    } catch (IOException e) {
                        LOG.fine("The input is gone: " + e.getMessage());
                    }
                    System.exit(0);
                },
                "parent");
        watch.setDaemon(true);
        watch.start();
    }
}
