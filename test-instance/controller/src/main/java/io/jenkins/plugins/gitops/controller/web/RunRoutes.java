package io.jenkins.plugins.gitops.controller.web;

import hudson.model.Executor;
import hudson.model.Item;
import hudson.model.Run;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLConnection;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import jenkins.util.VirtualFile;
import org.kohsuke.stapler.HttpRedirect;
import org.kohsuke.stapler.StaplerRequest;
import org.kohsuke.stapler.StaplerResponse;

/** The addresses under a run. */
final class RunRoutes {
    /** As much of a log as one answer carries; the reader asks for the rest. */
    private static final long MOST = 1 << 20;

    private RunRoutes() {}

    static void add(Routes r) {
        r.get(Run.class, "consoleText", RunRoutes::text);
        r.get(Run.class, "consoleFull", (run, req, rsp) -> new HttpRedirect("console"));
        r.get(
                Run.class,
                "logText",
                (run, req, rsp) -> "progressiveText".equals(Routes.next(req)) ? progressive(run, req, rsp) : null);
        r.get(Run.class, "artifact", (run, req, rsp) -> artifact(run, req.getRestOfPath(), rsp));
        for (String how : new String[] {"stop", "term", "kill"}) r.post(Run.class, how, (run, req, rsp) -> stop(run));
        r.post(Run.class, "doDelete", (run, req, rsp) -> {
            run.getParent().checkPermission(Run.DELETE);
            run.delete();
            return new HttpRedirect(req.getContextPath() + "/" + run.getParent().getUrl());
        });
    }

    private static Object stop(Run<?, ?> run) {
        run.getParent().checkPermission(Item.CANCEL);
        Executor executor = run.getExecutor() == null ? run.getOneOffExecutor() : run.getExecutor();
        if (executor != null) executor.interrupt();
        return new HttpRedirect(".");
    }

    private static Object text(Run<?, ?> run, StaplerRequest req, StaplerResponse rsp) throws Exception {
        rsp.setContentType("text/plain;charset=UTF-8");
        run.writeWholeLogTo(rsp.getOutputStream());
        return Routes.DONE;
    }

    /** What the log has beyond the byte that the reader has seen; X-More-Data says whether to ask again. */
    private static Object progressive(Run<?, ?> run, StaplerRequest req, StaplerResponse rsp) throws IOException {
        long start = number(req.getParameter("start"));
        boolean more = run.isLogUpdated(); // asked first: what is written between the two questions is not lost
        File file = run.getLogFile();
        rsp.setContentType("text/plain;charset=UTF-8");
        rsp.setHeader("Cache-Control", "no-store");
        if (!file.exists()) return finish(rsp, 0, more);
        try (FileChannel log = FileChannel.open(file.toPath())) {
            long size = log.size();
            long from = start > size ? 0 : Math.max(0, start);
            long length = Math.min(size - from, MOST);
            finish(rsp, from + length, more || from + length < size);
            if (length > 0) log.transferTo(from, length, Channels.newChannel(rsp.getOutputStream()));
        }
        return Routes.DONE;
    }

    private static long number(String text) {
        try {
            return text == null ? 0 : Long.parseLong(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static Object finish(StaplerResponse rsp, long size, boolean more) {
        rsp.setHeader("X-Text-Size", Long.toString(size));
        if (more) rsp.setHeader("X-More-Data", "true");
        return Routes.DONE;
    }

    /** An archived file; a page among them is shown as text, for it is made by whoever writes the job. */
    private static Object artifact(Run<?, ?> run, String path, StaplerResponse rsp) throws IOException {
        VirtualFile file = run.getArtifactManager().root().child(path.replaceFirst("^/", ""));
        if (path.contains("..") || !file.isFile()) return null;
        String type = URLConnection.guessContentTypeFromName(file.getName().toLowerCase(Locale.ROOT));
        boolean shown =
                type != null && (type.startsWith("image/") && !type.contains("svg") || type.equals("application/pdf"));
        rsp.setContentType(
                shown
                        ? type
                        : type == null ? "application/octet-stream" : "text/plain;charset=" + StandardCharsets.UTF_8);
        rsp.setHeader("Content-Security-Policy", "sandbox; default-src 'none'; img-src 'self'; style-src 'self'");
        try (InputStream in = file.open()) {
            in.transferTo(rsp.getOutputStream());
        }
        return Routes.DONE;
    }
}
