package org.jvnet.hudson.test.junit.jupiter;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.jvnet.hudson.test.JenkinsRule;

/** Starts a controller when a test asks for one and stops it after that test. */
public class JenkinsExtension implements ParameterResolver, AfterEachCallback {
    private static final ExtensionContext.Namespace NAMESPACE =
            ExtensionContext.Namespace.create(JenkinsExtension.class);
    private static final String KEY = "jenkins";

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        JenkinsRule rule = context.getStore(NAMESPACE).remove(KEY, JenkinsRule.class);
        if (rule != null) {
            rule.after();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == JenkinsRule.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(NAMESPACE).getOrComputeIfAbsent(KEY, k -> start(), JenkinsRule.class);
    }

    private static JenkinsRule start() {
        JenkinsRule rule = new JenkinsRule();
        try {
            rule.before();
            return rule;
        } catch (Throwable e) {
            throw new ParameterResolutionException("Cannot start the controller: " + e + "; see the cause", e);
        }
    }
}
