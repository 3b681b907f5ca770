package org.jenkinsci.plugins.structs.describable;

import io.jenkins.plugins.gitops.controller.pipeline.Symbols;
import java.util.Map;
import java.util.TreeMap;

public final class HeterogeneousObjectType extends ParameterType {
    HeterogeneousObjectType(Class<?> type) {
        super(type);
    }

    public Class<?> getType() {
        return (Class<?>) getActualType();
    }

    /** By simple class name. */
    public Map<String, DescribableModel<?>> getTypes() {
        Map<String, DescribableModel<?>> found = new TreeMap<>();
        for (Class<?> c : Symbols.subtypes(getType())) found.put(c.getSimpleName(), DescribableModel.of(c));
        return found;
    }

    @Override
    String text() {
        return getType().getSimpleName();
    }
}
