package org.jenkinsci.plugins.structs.describable;

public final class AtomicType extends ParameterType {
    AtomicType(Class<?> type) {
        super(type);
    }

    public Class<?> getType() {
        return (Class<?>) getActualType();
    }

    @Override
    String text() {
        return getType().getSimpleName();
    }
}
