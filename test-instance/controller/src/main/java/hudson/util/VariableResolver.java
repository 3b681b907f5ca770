package hudson.util;

/** Gives a variable's value, or null. */
public interface VariableResolver<V> {
    VariableResolver NONE = name -> null;

    V resolve(String name);
}
