package org.jenkinsci.plugins.structs.describable;

import hudson.model.Descriptor;
import hudson.model.TaskListener;
import io.jenkins.plugins.gitops.controller.pipeline.Symbols;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** A described object that does not exist yet: a symbol or a class name, and arguments. */
public class UninstantiatedDescribable implements Serializable {
    private static final long serialVersionUID = 1L;

    public static final String ANONYMOUS_KEY = "<anonymous>";

    private String symbol;
    private String klass;
    private final LinkedHashMap<String, Object> arguments;
    private transient DescribableModel<?> model;

    public UninstantiatedDescribable(String symbol, String klass, Map<String, ?> arguments) {
        this.symbol = symbol;
        this.klass = klass;
        this.arguments = new LinkedHashMap<>(arguments);
    }

    public UninstantiatedDescribable(Map<String, ?> arguments) {
        this(null, null, arguments);
    }

    public UninstantiatedDescribable withArguments(Map<String, ?> changed) {
        UninstantiatedDescribable other = new UninstantiatedDescribable(symbol, klass, changed);
        other.model = model;
        return other;
    }

    public String getSymbol() {
        return symbol;
    }

    public void setSymbol(String symbol) {
        this.symbol = symbol;
    }

    public String getKlass() {
        return klass;
    }

    public void setKlass(String klass) {
        this.klass = klass;
    }

    public DescribableModel getModel() {
        return model;
    }

    public void setModel(DescribableModel model) {
        this.model = model;
    }

    public Map<String, ?> getArguments() {
        return arguments;
    }

    public boolean hasSoleRequiredArgument() {
        if (arguments.size() != 1) return false;
        if (arguments.containsKey(ANONYMOUS_KEY)) return true;
        DescribableParameter sole = model == null ? null : model.getSoleRequiredParameter();
        return sole != null && arguments.containsKey(sole.getName());
    }

    public Map<String, Object> toShallowMap() {
        Map<String, Object> map = new LinkedHashMap<>(arguments);
        if (klass != null) map.put(DescribableModel.CLAZZ, klass);
        return map;
    }

    public Map<String, Object> toMap() {
        Map<String, Object> map = toShallowMap();
        map.replaceAll((k, v) -> v instanceof UninstantiatedDescribable u ? u.toMap() : v);
        return map;
    }

    public Object instantiate(TaskListener listener) throws Exception {
        return instantiate(Object.class, listener);
    }

    public <T> T instantiate(Class<T> base, TaskListener listener) throws Exception {
        Class<?> c;
        if (symbol != null) {
            Descriptor<?> d = Symbols.descriptor(base, symbol);
            if (d == null)
                throw new IllegalArgumentException("No known implementation of " + base + " is using symbol \u2018"
                        + symbol + "\u2019; known are " + Symbols.of(base));
            c = d.clazz;
        } else if (klass != null) {
            c = Symbols.named(base, klass);
        } else {
            c = base;
        }
        return base.cast(DescribableModel.of(c).instantiate(arguments, listener));
    }

    public static UninstantiatedDescribable from(Object o) {
        return DescribableModel.uninstantiate2_(o);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof UninstantiatedDescribable u
                && Objects.equals(symbol, u.symbol)
                && Objects.equals(klass, u.klass)
                && arguments.equals(u.arguments);
    }

    @Override
    public int hashCode() {
        return Objects.hash(symbol, klass, arguments);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(symbol != null ? "@" + symbol : klass != null ? "$" + klass : "");
        text.append('(');
        String comma = "";
        for (Map.Entry<String, Object> e : arguments.entrySet()) {
            text.append(comma).append(e.getKey()).append('=').append(e.getValue());
            comma = ",";
        }
        return text.append(')').toString();
    }
}
