package org.jenkinsci.plugins.structs.describable;

import java.lang.reflect.Type;

public final class ArrayType extends ParameterType {
    private final ParameterType elementType;

    ArrayType(Type type, ParameterType elementType) {
        super(type);
        this.elementType = elementType;
    }

    @Override
    String text() {
        return elementType + "[]";
    }
}
