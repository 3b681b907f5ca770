package io.jenkins.plugins.gitops.controller.pipeline;

import com.cloudbees.groovy.cps.SerializableScript;
import groovy.lang.Binding;
import groovy.lang.MissingPropertyException;
import hudson.model.TaskListener;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The superclass of every script: what it does not define itself is a variable, a step or a symbol. */
public abstract class PipelineScript extends SerializableScript {
    private Execution execution;

    protected PipelineScript() {}

    protected PipelineScript(Binding binding) {
        super(binding);
    }

    final void begin(Execution e) {
        execution = e;
    }

    final Execution execution() {
        return execution;
    }

    @Override
    public Object getProperty(String name) {
        if (getBinding().hasVariable(name)) return super.getProperty(name);
        try {
            return super.getProperty(name);
        } catch (MissingPropertyException missing) {
            Object found = Globals.find(this, name);
            if (found != null) return found;
            String fromEnvironment = Globals.environment(execution).get(name);
            if (fromEnvironment != null) return fromEnvironment;
            throw missing;
        }
    }

    @Override
    public Object invokeMethod(String name, Object args) {
        Object bound = getBinding().hasVariable(name) ? getBinding().getVariable(name) : Globals.find(this, name);
        if (bound instanceof groovy.lang.Closure<?> c) return c.call((Object[]) args);
        if (bound instanceof groovy.lang.GroovyObject g && g != this)
            return g.getMetaClass().invokeMethod(g, "call", args);
        return Dsl.call(execution, name, args);
    }

    public Object sleep(long seconds) {
        return Dsl.call(execution, "sleep", new Object[] {seconds});
    }

    @Override
    public void println() {
        say("\n");
    }

    @Override
    public void print(Object value) {
        say(String.valueOf(value));
    }

    @Override
    public void println(Object value) {
        say(value + "\n");
    }

    @Override
    public void printf(String format, Object value) {
        say(String.format(format, value));
    }

    @Override
    public void printf(String format, Object[] values) {
        say(String.format(format, values));
    }

    private void say(String text) {
        try {
            Fiber f = Fiber.current();
            TaskListener log = execution.listener(
                    f == null ? null : Contexts.find(f.contexts, hudson.console.ConsoleLogFilter.class));
            log.getLogger().print(text);
            log.getLogger().flush();
        } catch (IOException x) {
            throw new UncheckedIOException(x);
        }
    }
}
