package org.jenkinsci.plugins.structs.describable;

public final class HomogeneousObjectType extends ParameterType {
    HomogeneousObjectType(Class<?> type) {
        super(type);
    }

    public Class<?> getType() {
        return (Class<?>) getActualType();
    }

    public DescribableModel<?> getSchemaType() {
        return DescribableModel.of(getType());
    }

    @Override
    String text() {
        return getType().getSimpleName();
    }
}
