package hudson.util;

public interface VariableResolver<V> {
    VariableResolver NONE = null;

    V resolve(String a);
}
