package org.jvnet.tiger_types;

import com.google.common.reflect.TypeToken;
import java.lang.reflect.GenericDeclaration;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;

/** Questions about generic types. */
public final class Types {
    private Types() {}

    public static Type getBaseClass(Type type, Class base) {
        TypeToken<?> token = TypeToken.of(type);
        return base.isAssignableFrom(token.getRawType())
                ? token.getSupertype((Class) base).getType()
                : null;
    }

    public static <T> Class<T> erasure(Type type) {
        return (Class<T>) TypeToken.of(type).getRawType();
    }

    public static Type getTypeArgument(Type type, int index) {
        if (type instanceof ParameterizedType p) return p.getActualTypeArguments()[index];
        throw new IllegalArgumentException(
                "Cannot tell argument " + index + " of \"" + type + "\": it has none; give it one");
    }

    public static Type getTypeArgument(Type type, int index, Type otherwise) {
        return type instanceof ParameterizedType p ? p.getActualTypeArguments()[index] : otherwise;
    }

    /** The type with the parameters of the declaration replaced by the arguments. */
    public static Type bind(Type type, GenericDeclaration declaration, ParameterizedType arguments) {
        return TypeToken.of(arguments).resolveType(type).getType();
    }
}
