package com.cloudbees.plugins.credentials.domains;

public class SchemeRequirement extends DomainRequirement {
    private final String scheme;

    public SchemeRequirement(String scheme) {
        this.scheme = scheme;
    }
}
