package io.jenkins.plugins.gitops.testkit.stack;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Serves {@link RealStack} and {@link InProcess}: starts, skips or fails, hands a {@link Stack} to each test, cleans up after it. */
final class StackExtension implements ExecutionCondition, BeforeAllCallback, AfterEachCallback, ParameterResolver {
    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(StackExtension.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        Set<Component> wanted = wanted(context, RealStack.class);
        if (wanted.isEmpty() || context.getTestMethod().isPresent() || required()) {
            return ConditionEvaluationResult.enabled("nothing is missing so far");
        }
        if ("off".equals(System.getProperty("stack"))) {
            return ConditionEvaluationResult.disabled(
                    "Cannot run against " + wanted + ": -Dstack=off; leave it out to try");
        }
        List<String> missing = services(context).startReal(wanted);
        return missing.isEmpty()
                ? ConditionEvaluationResult.enabled("everything is up")
                : ConditionEvaluationResult.disabled(sentence(wanted, missing));
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        Set<Component> wanted = wanted(context, RealStack.class);
        if (!wanted.isEmpty() && required()) {
            List<String> missing = services(context).startReal(wanted);
            if (!missing.isEmpty()) {
                throw new AssertionError(sentence(wanted, missing) + " (-Dstack=required)");
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Stack.class
                && context.getTestMethod().isPresent();
    }

    @Override
    public Stack resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(HERE).getOrComputeIfAbsent(Stack.class, type -> view(context), Stack.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Stack stack = context.getStore(HERE).remove(Stack.class, Stack.class);
        if (stack != null) {
            stack.close();
        }
    }

    private static Stack view(ExtensionContext context) {
        Set<Component> real = wanted(context, RealStack.class);
        Map<Component, Service> chosen = services(context).real(real);
        chosen.putAll(services(context).standIns(wanted(context, InProcess.class)));
        return new Stack(chosen);
    }

    private static Services services(ExtensionContext context) {
        return context.getRoot()
                .getStore(HERE)
                .getOrComputeIfAbsent(Services.class, type -> new Services(System::getProperty), Services.class);
    }

    private static boolean required() {
        return "required".equals(System.getProperty("stack"));
    }

    private static String sentence(Set<Component> wanted, List<String> missing) {
        return "Cannot run against " + wanted + ": " + String.join(" | ", missing);
    }

    private static Set<Component> wanted(
            ExtensionContext context, Class<? extends java.lang.annotation.Annotation> kind) {
        Set<Component> all = EnumSet.noneOf(Component.class);
        for (Class<?> type = context.getTestClass().orElse(null); type != null; type = type.getEnclosingClass()) {
            Optional<Component[]> asked = kind == RealStack.class
                    ? AnnotationSupport.findAnnotation(type, RealStack.class).map(RealStack::value)
                    : AnnotationSupport.findAnnotation(type, InProcess.class).map(InProcess::value);
            asked.ifPresent(components -> all.addAll(Arrays.asList(components)));
        }
        return all;
    }
}
