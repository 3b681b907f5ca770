package org.jenkinsci.plugins.structs.describable;

import hudson.model.Descriptor;
import hudson.model.TaskListener;
import io.jenkins.plugins.gitops.controller.pipeline.Symbols;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;

/** A described object that does not exist yet: a symbol or a class name, and arguments. */
public class UninstantiatedDescribable implements Serializable {
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

    public String getSymbol() {
        return symbol;
    }

    public String getKlass() {
        return klass;
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
