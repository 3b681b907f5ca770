package org.jenkinsci.plugins.structs;

import hudson.model.Descriptor;
import io.jenkins.plugins.gitops.controller.pipeline.Symbols;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jenkinsci.Symbol;

@hudson.Extension
public class SymbolLookup {
    public SymbolLookup() {}

    public Descriptor<?> findDescriptor(Class<?> type, String symbol) {
        return Symbols.descriptor(type, symbol);
    }

    public static SymbolLookup get() {
        return hudson.ExtensionList.lookupSingleton(SymbolLookup.class);
    }

    public static Set<String> getSymbolValue(Object o) {
        return getSymbolValue(o instanceof Descriptor<?> d ? d.getClass() : o.getClass());
    }

    public static Set<String> getSymbolValue(Class<?> c) {
        Symbol s = c.getAnnotation(Symbol.class);
        return s == null ? Set.of() : new LinkedHashSet<>(Arrays.asList(s.value()));
    }
}
