package org.kohsuke.asm5;

import java.lang.reflect.Method;

public final class Type {
    private Type() {}

    public static String getDescriptor(Class<?> type) {
        return org.objectweb.asm.Type.getDescriptor(type);
    }

    public static String getMethodDescriptor(Method method) {
        return org.objectweb.asm.Type.getMethodDescriptor(method);
    }
}
