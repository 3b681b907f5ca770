package io.jenkins.plugins.gitops.controller.web;

import hudson.model.Descriptor;
import hudson.model.DescriptorByNameOwner;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kohsuke.stapler.Ancestor;
import org.kohsuke.stapler.ClassDescriptor;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.Stapler;
import org.kohsuke.stapler.StaplerRequest;

/**
 * A method of a descriptor that serves one field of a form (doCheckName, doFillNameItems …): the address at which the browser
 * reaches it, and the other fields that it wants to be told. Both are null where the descriptor has no such method.
 */
public record FieldMethod(String url, String dependsOn) {
    private static final FieldMethod NONE = new FieldMethod(null, null);

    public static FieldMethod of(Descriptor<?> descriptor, String prefix, String field, String suffix) {
        if (descriptor == null || field == null || field.isEmpty()) return NONE;
        String name = prefix + field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1) + suffix;
        for (Method m : descriptor.getClass().getMethods()) {
            if (m.getName().equals("do" + name) && !m.isBridge()) {
                String token = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
                return new FieldMethod(
                        owner() + "/" + descriptor.getDescriptorUrl() + "/" + token, String.join(" ", names(m)));
            }
        }
        return NONE;
    }

    /** The nearest object of the page's address that finds descriptors, so that the method sees the same job around it. */
    private static String owner() {
        StaplerRequest request = Stapler.getCurrentRequest();
        if (request == null) return "";
        Object known = request.getAttribute("currentDescriptorByNameUrl");
        if (known != null) return known.toString();
        Ancestor nearest = request.findAncestor(DescriptorByNameOwner.class);
        String url = nearest == null ? request.getContextPath() : nearest.getUrl();
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    private static List<String> names(Method m) {
        Parameter[] all = m.getParameters();
        String[] captured = all.length == 0 || all[0].isNamePresent() ? null : ClassDescriptor.loadParameterNames(m);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < all.length; i++) {
            QueryParameter query = all[i].getAnnotation(QueryParameter.class);
            if (query == null) continue;
            String name = !query.value().isEmpty()
                    ? query.value()
                    : captured == null || captured.length <= i ? all[i].getName() : captured[i];
            if (!name.equals("value")) names.add(relative(all[i], name));
        }
        return names;
    }

    private static String relative(Parameter parameter, String name) {
        hudson.RelativePath path = parameter.getAnnotation(hudson.RelativePath.class);
        return path == null ? name : path.value() + "/" + name;
    }
}
