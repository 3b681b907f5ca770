package org.jenkinsci.plugins.structs.describable;

import java.lang.reflect.Type;

public final class ErrorType extends ParameterType {
    private final Exception error;

    ErrorType(Exception error, Type type) {
        super(type);
        this.error = error;
    }

    public Exception getError() {
        return error;
    }

    @Override
    String text() {
        return String.valueOf(error);
    }
}
