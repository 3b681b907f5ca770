package org.jenkinsci.plugins.structs.describable;

import java.lang.reflect.Type;

public abstract class ParameterType {
    private final Type actualType;

    ParameterType(Type actualType) {
        this.actualType = actualType;
    }

    public Type getActualType() {
        return actualType;
    }

    abstract String text();

    @Override
    public final String toString() {
        return text();
    }

    static ParameterType of(Type type) {
        try {
            Class<?> c = Coercion.erase(type);
            if (c.isEnum()) return new EnumType(c);
            if (Coercion.isAtomic(c)) return new AtomicType(c);
            if (c.isArray()) return new ArrayType(type, of(c.getComponentType()));
            if (Iterable.class.isAssignableFrom(c)) return new ArrayType(type, of(Coercion.element(type)));
            if (c == java.util.Map.class || c == Object.class) return new AtomicType(c);
            if (Coercion.hasConstructor(c)) return new HomogeneousObjectType(c);
            return new HeterogeneousObjectType(c);
        } catch (RuntimeException x) {
            return new ErrorType(x, type);
        }
    }
}
