package com.cloudbees.plugins.credentials.domains;

import hudson.Extension;
import java.util.Locale;
import java.util.stream.Stream;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;

/** Hosts by name, with * for any part of it. */
public class HostnameSpecification extends DomainSpecification {
    private final String includes;
    private final String excludes;

    @DataBoundConstructor
    public HostnameSpecification(String includes, String excludes) {
        this.includes = includes;
        this.excludes = excludes;
    }

    public String getIncludes() {
        return includes;
    }

    public String getExcludes() {
        return excludes;
    }

    @Override
    public Result test(DomainRequirement requirement) {
        if (!(requirement instanceof HostnameRequirement wanted)) return Result.UNKNOWN;
        String host = wanted.getHostname().toLowerCase(Locale.ENGLISH);
        boolean in = includes == null || includes.isBlank() || matches(includes, host);
        return in && !(excludes != null && matches(excludes, host)) ? Result.PARTIAL : Result.NEGATIVE;
    }

    private static boolean matches(String patterns, String host) {
        return Stream.of(patterns.toLowerCase(Locale.ENGLISH).split("[,\\s]+"))
                .filter(p -> !p.isEmpty())
                .anyMatch(p -> host.matches("\\Q" + p.replace("*", "\\E.*\\Q") + "\\E"));
    }

    @Extension
    @Symbol("hostnameSpecification")
    public static class DescriptorImpl extends DomainSpecificationDescriptor {
        @Override
        public String getDisplayName() {
            return "Hostname";
        }
    }
}
