package org.jenkinsci.plugins.structs.describable;

public final class HeterogeneousObjectType extends ParameterType {
    HeterogeneousObjectType(Class<?> type) {
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
