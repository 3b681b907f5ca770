package io.jenkins.plugins.gitops.controller.web;

import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.commons.jelly.JellyContext;
import org.apache.commons.jelly.JellyException;
import org.apache.commons.jelly.expression.Expression;
import org.apache.commons.jelly.expression.ExpressionFactory;
import org.apache.commons.jelly.expression.ExpressionSupport;
import org.apache.commons.jexl2.JexlArithmetic;
import org.apache.commons.jexl2.JexlContext;
import org.apache.commons.jexl2.JexlEngine;
import org.apache.commons.jexl2.JexlException;
import org.apache.commons.jexl2.JexlInfo;
import org.apache.commons.jexl2.introspection.JexlMethod;
import org.apache.commons.jexl2.introspection.JexlPropertyGet;
import org.apache.commons.jexl2.introspection.UberspectImpl;
import org.apache.commons.logging.impl.NoOpLog;
import org.springframework.security.access.AccessDeniedException;

/** The ${…} of views with what Jenkins' own JEXL has beyond release 1.1: a ? b : c and a ?: b. */
final class Expressions implements ExpressionFactory {
    private static final Logger LOG = Logger.getLogger(Expressions.class.getName());
    private final JexlEngine engine = new JexlEngine(new MapsFirst(), new Truth(), null, new NoOpLog());

    Expressions() {
        engine.setLenient(true);
        engine.setSilent(false);
        engine.setCache(2000);
        engine.setClassLoader(Expressions.class.getClassLoader());
    }

    @Override
    public Expression createExpression(String text) throws JellyException {
        try {
            return new Jexl(engine.createExpression(text), text);
        } catch (JexlException e) {
            throw new JellyException("Unable to create expression: " + text, e);
        }
    }

    /** What is there is true, but for false and "false": so that a ?: b is a wherever there is an a. */
    private static final class Truth extends JexlArithmetic {
        Truth() {
            super(true);
        }

        @Override
        public boolean toBoolean(Object value) {
            return value instanceof Boolean b ? b : value != null && !value.equals("false");
        }
    }

    /** attrs.class is the attribute of that name and not the class of the map. */
    private static final class MapsFirst extends UberspectImpl {
        MapsFirst() {
            super(new NoOpLog());
        }

        @Override
        public JexlPropertyGet getPropertyGet(Object bean, Object name, JexlInfo info) {
            if (bean instanceof Map<?, ?> && name instanceof String) return new Entry(name);
            JexlPropertyGet found = super.getPropertyGet(bean, name, info);
            return found == null ? null : new Getter(found);
        }

        @Override
        public JexlMethod getMethod(Object bean, String name, Object[] args, JexlInfo info) {
            JexlMethod found = super.getMethod(bean, name, args, info);
            return found == null ? null : new Call(found);
        }
    }

    /** JEXL swallows what a method throws; what may not be seen must not look like what is not there. */
    private static final class Denied extends Error {
        Denied(AccessDeniedException cause) {
            super(cause.getMessage(), cause);
        }

        static Exception of(Exception e) {
            for (Throwable t = e; t != null; t = t.getCause()) {
                if (t instanceof AccessDeniedException denied) throw new Denied(denied);
            }
            return e;
        }
    }

    private record Getter(JexlPropertyGet found) implements JexlPropertyGet {
        @Override
        public Object invoke(Object bean) throws Exception {
            try {
                return found.invoke(bean);
            } catch (Exception e) {
                throw Denied.of(e);
            }
        }

        @Override
        public Object tryInvoke(Object bean, Object key) {
            return found.tryInvoke(bean, key);
        }

        @Override
        public boolean tryFailed(Object value) {
            return found.tryFailed(value);
        }

        @Override
        public boolean isCacheable() {
            return false;
        }
    }

    private record Call(JexlMethod found) implements JexlMethod {
        @Override
        public Object invoke(Object bean, Object[] args) throws Exception {
            try {
                return found.invoke(bean, args);
            } catch (Exception e) {
                throw Denied.of(e);
            }
        }

        @Override
        public Object tryInvoke(String name, Object bean, Object[] args) {
            return found.tryInvoke(name, bean, args);
        }

        @Override
        public boolean tryFailed(Object value) {
            return found.tryFailed(value);
        }

        @Override
        public boolean isCacheable() {
            return false;
        }

        @Override
        public Class<?> getReturnType() {
            return found.getReturnType();
        }
    }

    private record Entry(Object name) implements JexlPropertyGet {
        @Override
        public Object invoke(Object map) {
            return ((Map<?, ?>) map).get(name);
        }

        @Override
        public Object tryInvoke(Object map, Object key) {
            return map instanceof Map<?, ?> m && name.equals(key) ? m.get(key) : this;
        }

        @Override
        public boolean tryFailed(Object value) {
            return value == this;
        }

        @Override
        public boolean isCacheable() {
            return false;
        }
    }

    private static final class Jexl extends ExpressionSupport {
        private final org.apache.commons.jexl2.Expression expression;
        private final String text;

        Jexl(org.apache.commons.jexl2.Expression expression, String text) {
            this.expression = expression;
            this.text = text;
        }

        @Override
        public String getExpressionText() {
            return "${" + text + "}";
        }

        /** As in Jenkins: what fails is logged and shows nothing, but a missing permission stops the page. */
        @Override
        public Object evaluate(JellyContext context) {
            try {
                return expression.evaluate(new Variables(context));
            } catch (Denied e) {
                throw (AccessDeniedException) e.getCause();
            } catch (JexlException e) {
                LOG.log(Level.WARNING, "Caught exception evaluating: " + text, e);
                return null;
            }
        }
    }

    private record Variables(JellyContext context) implements JexlContext {
        @Override
        public Object get(String name) {
            return name.equals("context") ? context : context.getVariable(name);
        }

        @Override
        public void set(String name, Object value) {
            context.setVariable(name, value);
        }

        @Override
        public boolean has(String name) {
            return get(name) != null;
        }
    }
}
