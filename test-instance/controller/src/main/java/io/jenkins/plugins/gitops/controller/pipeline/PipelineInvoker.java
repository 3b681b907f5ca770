package io.jenkins.plugins.gitops.controller.pipeline;

import com.cloudbees.groovy.cps.impl.CallSiteBlock;
import com.cloudbees.groovy.cps.sandbox.DefaultInvoker;
import com.cloudbees.groovy.cps.sandbox.Invoker;
import groovy.lang.Closure;
import java.util.Set;

/** Calls as Groovy does; only what a closure would find on every object goes to its script, as it does outside closures. */
final class PipelineInvoker extends DefaultInvoker {
    static final PipelineInvoker INSTANCE = new PipelineInvoker();
    private static final Set<String> SCRIPT_FIRST = Set.of("sleep", "print", "println", "printf");

    @Override
    public Object methodCall(Object receiver, String method, Object[] args) throws Throwable {
        if (receiver instanceof Closure<?> c
                && SCRIPT_FIRST.contains(method)
                && c.getThisObject() instanceof PipelineScript s) return super.methodCall(s, method, args);
        return Iterators.serialisable(super.methodCall(receiver, method, args), receiver);
    }

    @Override
    public Invoker contextualize(CallSiteBlock tags) {
        return this;
    }

    private Object readResolve() {
        return INSTANCE;
    }
}
