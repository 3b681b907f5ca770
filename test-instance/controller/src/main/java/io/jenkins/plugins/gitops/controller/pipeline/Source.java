package io.jenkins.plugins.gitops.controller.pipeline;

import com.cloudbees.groovy.cps.Block;
import com.cloudbees.groovy.cps.Continuable;
import com.cloudbees.groovy.cps.CpsTransformer;
import com.cloudbees.groovy.cps.Envs;
import com.cloudbees.groovy.cps.NonCPS;
import com.cloudbees.groovy.cps.TransformerConfiguration;
import com.cloudbees.groovy.cps.impl.ConstantBlock;
import com.cloudbees.groovy.cps.impl.CpsCallableInvocation;
import groovy.lang.Binding;
import groovy.lang.Closure;
import groovy.lang.GroovyClassLoader;
import groovy.lang.GroovyCodeSource;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.expr.ArgumentListExpression;
import org.codehaus.groovy.ast.expr.ClosureListExpression;
import org.codehaus.groovy.ast.expr.StaticMethodCallExpression;
import org.codehaus.groovy.ast.stmt.ForStatement;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.codehaus.groovy.control.customizers.ImportCustomizer;
import org.codehaus.groovy.runtime.InvokerHelper;

/** The text of a pipeline with its libraries, compiled so that it can be suspended. A new life compiles it again. */
final class Source {
    private static final String NAME = "WorkflowScript";
    private static final String DECLARATIVE = "GitOpsDeclarative";

    private final Execution execution;
    private final GroovyClassLoader loader;
    private final Class<?> main;
    private final Map<String, Class<?>> variables = new HashMap<>();

    Source(Execution execution, String text) throws Exception {
        this.execution = execution;
        boolean fresh = text != null;
        File kept = new File(execution.folder(), "Jenkinsfile");
        if (text == null) text = Files.readString(kept.toPath());
        else Files.writeString(kept.toPath(), text);
        CompilerConfiguration config = new CompilerConfiguration();
        config.setScriptBaseClass(PipelineScript.class.getName());
        config.setSourceEncoding("UTF-8");
        config.addCompilationCustomizers(
                new ImportCustomizer()
                        .addImports(NonCPS.class.getName(), "org.jenkinsci.plugins.workflow.libs.Library")
                        .addStarImports("hudson.model", "jenkins.model"),
                new LibraryAnnotations(this),
                transformer());
        loader = new GroovyClassLoader(Symbols.loader(), config, false);
        for (File library : Libraries.of(execution)) add(library);
        if (fresh) Libraries.loadImplicit(this);
        main = Background.asSystem(() -> loader.parseClass(
                new GroovyCodeSource(kept.length() == 0 ? "" : Files.readString(kept.toPath()), NAME, "/groovy/shell"),
                false));
        if (!fresh) {
            variables.put("pipeline", load("pipeline")); // what is saved may name its class
        }
    }

    private static CpsTransformer transformer() {
        CpsTransformer t = new CpsTransformer() {
            @Override
            public void visitForLoop(ForStatement loop) {
                if (!(loop.getCollectionExpression() instanceof ClosureListExpression))
                    loop.setCollectionExpression(new StaticMethodCallExpression(
                            ClassHelper.make(Iterators.class),
                            "loop",
                            new ArgumentListExpression(loop.getCollectionExpression())));
                super.visitForLoop(loop);
            }
        };
        t.setConfiguration(new TransformerConfiguration());
        return t;
    }

    Execution execution() {
        return execution;
    }

    ClassLoader loader() {
        return loader;
    }

    void close() {
        try {
            loader.close();
            loader.clearCache();
        } catch (IOException x) {
            throw new java.io.UncheckedIOException(x);
        }
    }

    /** Adds a library: its src for classes and its vars for variables. */
    void add(File library) throws IOException {
        for (String part : new String[] {"src", "vars"}) {
            File folder = new File(library, part);
            if (folder.isDirectory()) loader.addURL(folder.toURI().toURL());
        }
        variables.clear();
    }

    Continuable main() {
        PipelineScript script = (PipelineScript) InvokerHelper.createScript((Class) main, new Binding());
        script.begin(execution);
        return new Continuable(script, Envs.empty(PipelineInvoker.INSTANCE));
    }

    /** A library's variable, or the interpreter of declarative pipelines, made anew. */
    PipelineScript variable(String name, Binding binding) {
        Class<?> c = variables.computeIfAbsent(name, this::load);
        if (c == Void.class) return null;
        PipelineScript v = (PipelineScript) InvokerHelper.createScript((Class) c, binding);
        v.begin(execution);
        return v;
    }

    private Class<?> load(String name) {
        try {
            if (name.equals("pipeline")) {
                try (java.io.InputStream in = Source.class.getResourceAsStream("declarative.groovy")) {
                    String text = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                    return loader.parseClass(new GroovyCodeSource(text, DECLARATIVE, "/groovy/shell"), false);
                }
            }
            for (File library : Libraries.of(execution))
                if (new File(library, "vars/" + name + ".groovy").isFile()) return loader.loadClass(name);
        } catch (IOException | ClassNotFoundException x) {
            throw new IllegalStateException("Cannot load variable '" + name + "': " + x.getMessage(), x);
        }
        return Void.class;
    }

    /** A program that calls a closure. */
    static Continuable body(Object closure) {
        Block block;
        try {
            block = new ConstantBlock(((Closure<?>) closure).call());
        } catch (CpsCallableInvocation call) {
            block = call.asBlock();
        }
        return new Continuable(block, Envs.empty(PipelineInvoker.INSTANCE));
    }
}
