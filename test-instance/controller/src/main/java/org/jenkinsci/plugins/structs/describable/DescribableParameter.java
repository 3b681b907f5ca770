package org.jenkinsci.plugins.structs.describable;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.Type;

public final class DescribableParameter {
    private final Class<?> owner;
    private final String name;
    private final Type rawType;
    private final boolean required, deprecated;
    /** Called with the object and the value; null for a parameter of the constructor. */
    final MethodHandle setter;

    DescribableParameter(
            Class<?> owner, String name, Type rawType, boolean required, boolean deprecated, MethodHandle setter) {
        this.owner = owner;
        this.name = name;
        this.rawType = rawType;
        this.required = required;
        this.deprecated = deprecated;
        this.setter = setter;
    }

    public Type getRawType() {
        return rawType;
    }

    public Class getErasedType() {
        return Coercion.erase(rawType);
    }

    public String getName() {
        return name;
    }

    public boolean isRequired() {
        return required;
    }

    public boolean isDeprecated() {
        return deprecated;
    }

    public String getHelp() {
        return Coercion.help(owner, "help-" + name + ".html");
    }

    @Override
    public String toString() {
        return name + (required ? "" : "?") + ": " + getErasedType().getSimpleName();
    }
}
