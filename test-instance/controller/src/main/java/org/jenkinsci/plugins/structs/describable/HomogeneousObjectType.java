package org.jenkinsci.plugins.structs.describable;

public final class HomogeneousObjectType extends ParameterType {
    HomogeneousObjectType(Class<?> type) {
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
