package hudson;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A process of this machine, whose output is copied as it comes. */
final class LocalProcess extends Proc {
    private static final Set<LocalProcess> ALIVE = ConcurrentHashMap.newKeySet();
    private final Process process;
    private final EnvVars env;
    private final Thread output;
    private final Thread errors;

    LocalProcess(List<String> commands, EnvVars env, String pwd, InputStream in, OutputStream out, OutputStream err)
            throws IOException {
        ProcessBuilder builder = new ProcessBuilder(commands);
        builder.environment().putAll(env);
        if (pwd != null) builder.directory(new File(pwd));
        builder.redirectErrorStream(err == null);
        this.env = env;
        process = builder.start();
        ALIVE.add(this);
        output = copy(process.getInputStream(), out == null ? OutputStream.nullOutputStream() : out);
        errors = err == null ? null : copy(process.getErrorStream(), err);
        try (OutputStream target = process.getOutputStream()) {
            if (in != null) in.transferTo(target);
        } catch (IOException e) {
            process.onExit(); // it did not want its input: its exit code tells
        }
    }

    private static Thread copy(InputStream from, OutputStream to) {
        Thread thread = new Thread(
                () -> {
                    try {
                        byte[] buffer = new byte[8192];
                        for (int n = from.read(buffer); n >= 0; n = from.read(buffer)) {
                            to.write(buffer, 0, n);
                            to.flush();
                        }
                    } catch (IOException e) {
                        return; // nobody listens any more
                    }
                },
                "process output");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    @Override
    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void kill() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        ALIVE.remove(this);
    }

    @Override
    public int join() throws InterruptedException {
        try {
            int code = process.waitFor();
            output.join();
            if (errors != null) errors.join();
            return code;
        } catch (InterruptedException e) {
            kill();
            throw e;
        } finally {
            ALIVE.remove(this);
        }
    }

    /** Ends every process that was started with these variables among its own. */
    static void killAll(Map<String, String> model) {
        for (LocalProcess p : ALIVE) if (p.env.entrySet().containsAll(model.entrySet())) p.kill();
    }

    @Override
    public InputStream getStdout() {
        return null;
    }

    @Override
    public InputStream getStderr() {
        return null;
    }

    @Override
    public OutputStream getStdin() {
        return null;
    }
}
