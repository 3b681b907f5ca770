package io.jenkins.plugins.gitops.controller.web;

import hudson.util.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jenkinsci.plugins.structs.describable.DescribableModel;
import org.jenkinsci.plugins.structs.describable.UninstantiatedDescribable;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;

/** A describable as Groovy: only what differs from its defaults, one required argument without its name. */
final class Snippet {
    private Snippet() {}

    static String of(Object describable) {
        UninstantiatedDescribable u = DescribableModel.uninstantiate2_(describable);
        StringBuilder out = new StringBuilder();
        if (describable instanceof Step step) {
            StepDescriptor d = (StepDescriptor) step.getDescriptor();
            String arguments = arguments(u);
            boolean block = d.takesImplicitBlockArgument();
            out.append(d.getFunctionName());
            if (arguments.isEmpty()) {
                out.append(block ? "" : "()");
            } else {
                out.append(block || nested(u) ? "(" + arguments + ")" : " " + arguments);
            }
            out.append(block ? " {\n    // some block\n}" : "");
        } else {
            out.append(value(u));
        }
        return out.toString();
    }

    private static boolean nested(UninstantiatedDescribable u) {
        Object first = u.hasSoleRequiredArgument()
                ? u.getArguments().values().iterator().next()
                : null;
        return first instanceof List || first instanceof Map;
    }

    private static String arguments(UninstantiatedDescribable u) {
        if (u.hasSoleRequiredArgument())
            return value(u.getArguments().values().iterator().next());
        List<String> all = new ArrayList<>();
        u.getArguments().forEach((name, value) -> all.add(key(name) + ": " + value(value)));
        return String.join(", ", all);
    }

    private static String value(Object o) {
        if (o == null) return "null";
        if (o instanceof UninstantiatedDescribable u) {
            if (u.getSymbol() != null) return u.getSymbol() + "(" + arguments(u) + ")";
            String rest = arguments(u);
            return "[$class: '" + u.getKlass() + "'"
                    + (rest.isEmpty() ? "" : ", " + (u.hasSoleRequiredArgument() ? named(u) : rest)) + "]";
        }
        if (o instanceof List<?> list) {
            return "[" + String.join(", ", list.stream().map(Snippet::value).toList()) + "]";
        }
        if (o instanceof Map<?, ?> map) {
            List<String> all = new ArrayList<>();
            map.forEach((k, v) -> all.add(key(String.valueOf(k)) + ": " + value(v)));
            return all.isEmpty() ? "[:]" : "[" + String.join(", ", all) + "]";
        }
        if (o instanceof Boolean || o instanceof Number) return o.toString();
        return text(o instanceof Secret s ? s.getEncryptedValue() : o.toString());
    }

    private static String named(UninstantiatedDescribable u) {
        Map.Entry<String, ?> only = u.getArguments().entrySet().iterator().next();
        return key(only.getKey()) + ": " + value(only.getValue());
    }

    private static String key(String name) {
        return name.matches("[A-Za-z_]\\w*") ? name : text(name);
    }

    private static String text(String s) {
        String escaped = s.replace("\\", "\\\\").replace("'", "\\'");
        return s.indexOf('\n') < 0 ? "'" + escaped + "'" : "'''" + escaped + "'''";
    }
}
