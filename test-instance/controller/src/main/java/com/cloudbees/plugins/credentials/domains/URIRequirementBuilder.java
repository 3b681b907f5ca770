package com.cloudbees.plugins.credentials.domains;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;

public class URIRequirementBuilder {
    private final List<DomainRequirement> requirements = new ArrayList<>();

    private URIRequirementBuilder() {}

    public static URIRequirementBuilder create() {
        return new URIRequirementBuilder();
    }

    public static URIRequirementBuilder fromUri(String uri) {
        return create().withUri(uri);
    }

    /** What is no URI (git's short form for ssh, say) asks for nothing. */
    public URIRequirementBuilder withUri(String uri) {
        requirements.clear();
        if (uri == null) return this;
        try {
            URI parsed = new URI(uri);
            if (parsed.getScheme() != null) withScheme(parsed.getScheme());
            if (parsed.getHost() != null && parsed.getPort() > 0) {
                withHostnamePort(parsed.getHost(), parsed.getPort());
            } else if (parsed.getHost() != null) {
                withHostname(parsed.getHost());
            }
            if (parsed.getPath() != null && !parsed.getPath().isEmpty()) withPath(parsed.getPath());
        } catch (URISyntaxException e) {
            requirements.clear();
        }
        return this;
    }

    public URIRequirementBuilder withScheme(String scheme) {
        requirements.add(new SchemeRequirement(scheme));
        return this;
    }

    public URIRequirementBuilder withPath(String path) {
        requirements.add(new PathRequirement(path));
        return this;
    }

    public URIRequirementBuilder withHostname(String hostname) {
        requirements.add(new HostnameRequirement(hostname));
        return this;
    }

    public URIRequirementBuilder withHostnamePort(String hostname, int port) {
        requirements.add(new HostnamePortRequirement(hostname, port));
        return this;
    }

    public List<DomainRequirement> build() {
        return new ArrayList<>(requirements);
    }
}
