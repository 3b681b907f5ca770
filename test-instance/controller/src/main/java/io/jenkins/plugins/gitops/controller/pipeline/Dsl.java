package io.jenkins.plugins.gitops.controller.pipeline;

import com.cloudbees.groovy.cps.Continuable;
import com.cloudbees.groovy.cps.Outcome;
import groovy.lang.Closure;
import groovy.lang.GString;
import hudson.ExtensionList;
import hudson.model.Descriptor;
import hudson.model.TaskListener;
import io.jenkins.plugins.gitops.controller.pipeline.steps.ParallelStep;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jenkinsci.plugins.structs.SymbolLookup;
import org.jenkinsci.plugins.structs.describable.DescribableModel;
import org.jenkinsci.plugins.structs.describable.DescribableParameter;
import org.jenkinsci.plugins.structs.describable.UninstantiatedDescribable;
import org.jenkinsci.plugins.workflow.flow.StepListener;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;
import org.jenkinsci.plugins.workflow.steps.StepExecution;

/** Calls of steps and symbols by their names. */
final class Dsl {
    private Dsl() {}

    /** Named arguments and a body. */
    private record Call(Map<String, Object> arguments, Closure<?> body) {}

    static Object call(Execution e, String name, Object args) {
        StepDescriptor d = StepDescriptor.byFunctionName(name);
        if (d != null) {
            Call call = d instanceof ParallelStep.DescriptorImpl
                    ? branches(args)
                    : parse(d.getFunctionName(), args, d.takesImplicitBlockArgument(), () -> sole(d), false);
            return invoke(e, d, name, call);
        }
        if (Symbols.isKnown(name)) return describe(e, name, args);
        throw new NoSuchMethodError("No such DSL method '" + name + "' found among steps "
                + StepDescriptor.all().stream()
                        .map(StepDescriptor::getFunctionName)
                        .collect(Collectors.toCollection(TreeSet::new))
                + " or symbols " + Symbols.names() + " or globals " + Globals.names());
    }

    private static String sole(StepDescriptor d) {
        DescribableParameter p = DescribableModel.of(d.clazz).getSoleRequiredParameter();
        if (p == null) p = DescribableModel.of(d.clazz).getFirstRequiredParameter();
        return p == null ? null : p.getName();
    }

    private static Call branches(Object args) {
        List<?> list = args instanceof Object[] a ? Arrays.asList(a) : List.of(args);
        if (list.size() != 1 || !(list.get(0) instanceof Map<?, ?> m))
            throw new IllegalArgumentException("Expected named arguments but got " + list);
        Map<String, Object> named = new LinkedHashMap<>();
        m.forEach((k, v) -> named.put(String.valueOf(k), v));
        return new Call(named, null);
    }

    private static Call parse(
            String what, Object args, boolean body, java.util.function.Supplier<String> soleKey, boolean soleOnly) {
        List<Object> list =
                new ArrayList<>(args instanceof Object[] a ? Arrays.asList(a) : Collections.singletonList(args));
        Closure<?> closure = null;
        if (body && !list.isEmpty() && list.get(list.size() - 1) instanceof Closure<?> c) {
            closure = c;
            list.remove(list.size() - 1);
        }
        if (list.isEmpty()) return new Call(Map.of(), closure);
        if (list.size() == 1
                && list.get(0) instanceof Map<?, ?> m
                && !m.containsKey(DescribableModel.CLAZZ)
                && (!soleOnly || m.containsKey(soleKey.get()))) {
            Map<String, Object> named = new LinkedHashMap<>();
            m.forEach((k, v) -> named.put(String.valueOf(k), flat(v)));
            return new Call(named, closure);
        }
        String key = list.size() == 1 ? soleKey.get() : null;
        if (key == null)
            throw new IllegalArgumentException("Expected named arguments but got " + list + " for '" + what + "'");
        return new Call(new LinkedHashMap<>(Collections.singletonMap(key, flat(list.get(0)))), closure);
    }

    private static Object flat(Object v) {
        if (v instanceof GString) return v.toString();
        if (v instanceof Globals.Scm s) return s.get();
        if (v instanceof List<?> l) {
            List<Object> all = new ArrayList<>(l.size());
            for (Object o : l) all.add(flat(o));
            return all;
        }
        if (v instanceof Map<?, ?> m) {
            Map<Object, Object> all = new LinkedHashMap<>();
            m.forEach((k, o) -> all.put(flat(k), flat(o)));
            return all;
        }
        return v;
    }

    /** A symbol: run by the step that runs such things, or a description to be handed to a step. */
    private static Object describe(Execution e, String symbol, Object args) {
        List<StepDescriptor> metas = StepDescriptor.metaStepsOf(symbol);
        StepDescriptor meta = metas.size() == 1 ? metas.get(0) : null;
        boolean soleOnly = false;
        if (meta != null) {
            Descriptor<?> d = SymbolLookup.get().findDescriptor(meta.getMetaStepArgumentType(), symbol);
            DescribableModel<?> m = DescribableModel.of(d.clazz);
            soleOnly = m.hasSingleRequiredParameter() && m.getParameters().size() == 1;
        }
        boolean body = meta != null && meta.takesImplicitBlockArgument();
        Call call = parse(symbol, args, body, () -> UninstantiatedDescribable.ANONYMOUS_KEY, soleOnly);
        if (meta == null) return new UninstantiatedDescribable(symbol, null, call.arguments);
        DescribableModel<?> m = DescribableModel.of(meta.clazz);
        Map<String, Object> outer = new LinkedHashMap<>(), inner = new LinkedHashMap<>();
        call.arguments.forEach((k, v) -> (m.getParameter(k) != null ? outer : inner).put(k, v));
        outer.put(m.getFirstRequiredParameter().getName(), new UninstantiatedDescribable(symbol, null, inner));
        return invoke(e, meta, symbol, new Call(outer, call.body));
    }

    private static Object invoke(Execution e, StepDescriptor d, String name, Call call) {
        Fiber fiber = Fiber.current();
        if (fiber == null || fiber.execution != e)
            throw new IllegalStateException(
                    "Cannot call step '" + name + "': this thread runs no pipeline; call it from the script");
        boolean block = call.body != null || d instanceof ParallelStep.DescriptorImpl;
        FlowNode parent = e.getNode(fiber.head);
        FlowNode node = e.addNode(
                block
                        ? new Nodes.StepStart(e, e.nextNode(), d.getFunctionName(), false, parent)
                        : new Nodes.StepAtom(e, e.nextNode(), d.getFunctionName(), parent),
                List.of());
        fiber.head = node.getId();
        Context context = new Context(
                e, fiber, node.getId(), d.getFunctionName(), block && call.body == null ? Boolean.TRUE : call.body);
        context.starting = true;
        try {
            if (d.takesImplicitBlockArgument() && !block)
                throw new IllegalStateException(d.getFunctionName() + " step must be called with a body");
            StepExecution execution = make(d, call, context);
            fiber.step = execution;
            fiber.waitsFor = context;
            boolean done = execution.start();
            if (done && context.outcome == null)
                throw new IllegalStateException(
                        "Step '" + name + "' says that it is done and has no result; call onSuccess");
        } catch (Throwable t) {
            context.outcome = new Outcome(null, t);
        } finally {
            context.starting = false;
        }
        Outcome o = context.outcome;
        if (o != null) {
            context.outcome = null;
            e.close(fiber, context, o);
            fiber.step = null;
            fiber.waitsFor = null;
            if (o.isSuccess()) return o.getNormal();
            throw Dsl.<RuntimeException>sneaky(o.getAbnormal());
        }
        return Continuable.suspend(name, d.getFunctionName());
    }

    private static StepExecution make(StepDescriptor d, Call call, Context context) throws Exception {
        Step step = d instanceof ParallelStep.DescriptorImpl
                ? new ParallelStep(call.arguments)
                : (Step) DescribableModel.of(d.clazz).instantiate(call.arguments, context.get(TaskListener.class));
        d.checkContextAvailability(context);
        StepExecution execution = step.start(context);
        for (StepListener l : ExtensionList.lookup(StepListener.class)) l.notifyOfNewStep(step, context);
        return execution;
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> T sneaky(Throwable t) throws T {
        throw (T) t;
    }
}
