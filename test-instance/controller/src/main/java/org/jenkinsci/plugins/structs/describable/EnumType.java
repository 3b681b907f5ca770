package org.jenkinsci.plugins.structs.describable;

import java.util.Arrays;

public final class EnumType extends ParameterType {
    EnumType(Class<?> type) {
        super(type);
    }

    public Class<?> getType() {
        return (Class<?>) getActualType();
    }

    public String[] getValues() {
        return Arrays.stream(getType().getEnumConstants())
                .map(c -> ((Enum<?>) c).name())
                .toArray(String[]::new);
    }

    @Override
    String text() {
        return getType().getSimpleName() + Arrays.toString(getValues());
    }
}
