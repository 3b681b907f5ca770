package com.cloudbees.plugins.credentials.domains;

import hudson.ExtensionPoint;
import hudson.model.AbstractDescribableImpl;
import java.io.Serializable;

public abstract class DomainSpecification extends AbstractDescribableImpl<DomainSpecification>
        implements ExtensionPoint, Serializable {
    public DomainSpecification() {}

    public abstract Result test(DomainRequirement requirement);

    public enum Result {
        UNKNOWN,
        NEGATIVE,
        PARTIAL,
        POSITIVE;
    }
}
