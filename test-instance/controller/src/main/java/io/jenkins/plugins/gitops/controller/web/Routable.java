package io.jenkins.plugins.gitops.controller.web;

import hudson.model.Action;
import hudson.model.Computer;
import hudson.model.Descriptor;
import hudson.model.Item;
import hudson.model.Queue;
import hudson.model.Run;
import hudson.model.User;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.kohsuke.stapler.Function;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.InjectedParameter;
import org.kohsuke.stapler.StaplerProxy;
import org.kohsuke.stapler.StaplerRequest;
import org.kohsuke.stapler.StaplerResponse;
import org.kohsuke.stapler.WebApp;
import org.kohsuke.stapler.WebMethod;
import org.kohsuke.stapler.export.ExportedBean;
import org.kohsuke.stapler.interceptor.InterceptorAnnotation;

/**
 * Which methods an address may reach, as Jenkins decides it: a doX that shows by a parameter, an annotation or its return that it is
 * meant for the web, and a getX that returns something with pages or such methods of its own.
 */
final class Routable {
    private Routable() {}

    static void install(WebApp app) {
        app.setFilterForDoActions(Routable::isAction);
        app.setFilterForGetMethods(f -> isNode(f.getReturnType()));
        app.setFilterForFields(f -> false);
    }

    static boolean isAction(Function f) {
        if (Arrays.stream(f.getAnnotations()).anyMatch(Routable::isForTheWeb)) return true;
        if (HttpResponse.class.isAssignableFrom(f.getReturnType())
                || Arrays.stream(f.getCheckedExceptionTypes()).anyMatch(HttpResponse.class::isAssignableFrom)) {
            return true;
        }
        for (Class<?> type : f.getParameterTypes()) {
            if (type == StaplerRequest.class || type == StaplerResponse.class) return true;
        }
        return Arrays.stream(f.getParameterAnnotations())
                .flatMap(Arrays::stream)
                .anyMatch(a -> a.annotationType().isAnnotationPresent(InjectedParameter.class));
    }

    private static boolean isForTheWeb(Annotation a) {
        return a instanceof WebMethod || a.annotationType().isAnnotationPresent(InterceptorAnnotation.class);
    }

    private static final ClassValue<Boolean> NODES = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            for (Class<?> known : new Class<?>[] {
                Item.class,
                Run.class,
                Action.class,
                Descriptor.class,
                Computer.class,
                User.class,
                Queue.class,
                Queue.Item.class,
                StaplerProxy.class,
                HttpResponse.class
            }) {
                if (known.isAssignableFrom(type)) return true;
            }
            return type.isAnnotationPresent(ExportedBean.class)
                    || Arrays.stream(type.getMethods()).anyMatch(Routable::looksLikeAction)
                    || type.getClassLoader() != null && hasIndex(type);
        }
    };

    static boolean isNode(Class<?> type) {
        return !type.isPrimitive() && !type.isArray() && !type.getName().startsWith("java.") && NODES.get(type);
    }

    private static boolean looksLikeAction(Method m) {
        return m.getName().matches("do[A-Z].*")
                && (HttpResponse.class.isAssignableFrom(m.getReturnType())
                        || Arrays.stream(m.getAnnotations()).anyMatch(Routable::isForTheWeb)
                        || Arrays.stream(m.getParameterAnnotations())
                                .flatMap(Arrays::stream)
                                .anyMatch(a -> a.annotationType().isAnnotationPresent(InjectedParameter.class)));
    }

    private static boolean hasIndex(Class<?> type) {
        return type.getClassLoader()
                        .getResource(type.getName().replace('.', '/').replace('$', '/') + "/index.jelly")
                != null;
    }
}
