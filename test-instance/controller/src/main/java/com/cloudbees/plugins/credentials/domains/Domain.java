package com.cloudbees.plugins.credentials.domains;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.kohsuke.stapler.DataBoundConstructor;

/** The places that credentials are for; the global one has no name and is for all. */
public class Domain implements Serializable {
    private static final Domain GLOBAL = new Domain(null, null, null);

    private final String name;
    private final String description;
    private final List<DomainSpecification> specifications;

    @DataBoundConstructor
    public Domain(String name, String description, List<DomainSpecification> specifications) {
        this.name = name == null || name.isBlank() ? null : name;
        this.description = description;
        this.specifications = specifications == null ? List.of() : List.copyOf(specifications);
    }

    public static Domain global() {
        return GLOBAL;
    }

    public Domain resolve() {
        return isGlobal() ? GLOBAL : this;
    }

    public String getName() {
        return name;
    }

    public String getDescription() {
        return description;
    }

    public List<DomainSpecification> getSpecifications() {
        return specifications;
    }

    public boolean isGlobal() {
        return name == null;
    }

    public boolean test(DomainRequirement... requirements) {
        return test(List.of(requirements));
    }

    /** No specification may refuse a requirement; one that cannot tell does not. */
    public boolean test(List<DomainRequirement> requirements) {
        return requirements.stream()
                .allMatch(
                        r -> specifications.stream().noneMatch(s -> s.test(r) == DomainSpecification.Result.NEGATIVE));
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Domain that && Objects.equals(name, that.name);
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(name);
    }
}
