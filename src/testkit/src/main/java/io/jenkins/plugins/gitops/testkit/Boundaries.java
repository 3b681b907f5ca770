package io.jenkins.plugins.gitops.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

/**
 * Every place where a run touches the outside: before and after each call of each interface that is put
 * {@link #around}. At one of them the run can be stopped; from then on nothing gets out any more, as if it had died.
 */
public final class Boundaries {
    /** What happens at the chosen point. */
    public interface Blow {
        /** Strikes, mostly by throwing. */
        void strike(String point);
    }

    /** The end of a process: an Error, so that no one catches it by mistake, and final, as all later calls throw it. */
    public static final class Killed extends Error {
        private static final long serialVersionUID = 1L;

        Killed(String point) {
            super("Killed " + point);
        }
    }

    private final List<String> points = new ArrayList<>();
    private final int chosen;
    private final Blow blow;
    private final boolean deadly;
    private boolean dead;

    private Boundaries(int chosen, Blow blow, boolean deadly) {
        this.chosen = chosen;
        this.blow = blow;
        this.deadly = deadly;
    }

    /** Counts, and harms nobody. */
    public static Boundaries counting() {
        return new Boundaries(-1, point -> {}, false);
    }

    /** Dies at the point of this number; the first is 0. */
    public static Boundaries killingAt(int number) {
        return new Boundaries(
                number,
                point -> {
                    throw new Killed(point);
                },
                true);
    }

    /** Strikes once at the point of this number and lets the run go on; for lost requests and lost replies. */
    public static Boundaries strikingAt(int number, Blow blow) {
        return new Boundaries(number, blow, false);
    }

    /** The same object with a boundary before and after each call. */
    public <T> T around(Class<T> port, T inner) {
        Object proxy =
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (self, method, arguments) -> {
                    if (method.getDeclaringClass() == Object.class) {
                        return invoke(inner, method, arguments);
                    }
                    String call = port.getSimpleName() + "." + method.getName();
                    point("before " + call);
                    Object answer = invoke(inner, method, arguments);
                    point("after " + call);
                    return answer;
                });
        return port.cast(proxy);
    }

    private static Object invoke(Object inner, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
        try {
            method.setAccessible(true);
            return method.invoke(inner, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    /** A boundary that is no call of a port. */
    public synchronized void point(String name) {
        if (dead) {
            throw new Killed("before, and this came later: " + name);
        }
        points.add(name);
        if (points.size() - 1 == chosen) {
            dead = deadly;
            blow.strike(points.size() - 1 + ": " + name);
        }
    }

    /** The points that were passed, in their order. */
    public synchronized List<String> points() {
        return List.copyOf(points);
    }
}
