package com.cloudbees.plugins.credentials.domains;

import hudson.model.Descriptor;

public abstract class DomainSpecificationDescriptor extends Descriptor<DomainSpecification> {
    public DomainSpecificationDescriptor() {}
}
