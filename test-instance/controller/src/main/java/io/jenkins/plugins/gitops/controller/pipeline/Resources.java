package io.jenkins.plugins.gitops.controller.pipeline;

import groovy.lang.GroovyObjectSupport;
import hudson.AbortException;
import hudson.model.Run;
import java.io.File;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.jenkinsci.plugins.workflow.libs.LibraryRetriever;

/** What libraries bring besides code. */
public final class Resources {
    private Resources() {}

    public static String read(Run<?, ?> run, String path, String encoding) throws IOException {
        Execution e = (Execution) ((WorkflowRun) run).getExecution();
        for (File library : Libraries.of(e)) {
            File folder = new File(library, "resources").getCanonicalFile(),
                    file = new File(folder, path).getCanonicalFile();
            if (!file.toPath().startsWith(folder.toPath()))
                throw new AbortException(
                        "Cannot read resource '" + path + "': it is outside of the library; stay inside");
            if (file.isFile())
                return "Base64".equals(encoding)
                        ? java.util.Base64.getEncoder().encodeToString(Files.readAllBytes(file.toPath()))
                        : new String(Files.readAllBytes(file.toPath()), encoding);
        }
        throw new AbortException("No such library resource " + path + " could be found.");
    }

    public static Object library(Run<?, ?> run, String identifier, LibraryRetriever retriever) throws Exception {
        Execution e = (Execution) ((WorkflowRun) run).getExecution();
        Libraries.load(e.source(), identifier, retriever);
        return new Classes(e, "");
    }

    /** {@code library('x').com.acme.Thing}: the classes of a library by their names. */
    private static final class Classes extends GroovyObjectSupport implements Serializable {
        private final Execution execution;
        private final String name;

        Classes(Execution execution, String name) {
            this.execution = execution;
            this.name = name;
        }

        @Override
        public Object getProperty(String part) {
            return new Classes(execution, name.isEmpty() ? part : name + "." + part);
        }

        @Override
        public Object invokeMethod(String method, Object args) {
            try {
                Class<?> c = execution.source().loader().loadClass(name);
                Object[] all = (Object[]) args;
                return method.equals("new")
                        ? org.codehaus.groovy.runtime.InvokerHelper.invokeConstructorOf(c, all)
                        : org.codehaus.groovy.runtime.InvokerHelper.invokeStaticMethod(c, method, all);
            } catch (ClassNotFoundException x) {
                throw new IllegalStateException("Cannot find class '" + name + "' in the libraries: check its name", x);
            }
        }
    }
}
