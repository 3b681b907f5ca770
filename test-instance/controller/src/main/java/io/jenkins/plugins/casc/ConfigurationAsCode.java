package io.jenkins.plugins.casc;

import hudson.security.ACL;
import hudson.security.ACLContext;
import io.jenkins.plugins.gitops.controller.casc.Configuration;
import io.jenkins.plugins.gitops.controller.casc.Sources;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import jenkins.model.Jenkins;

/** Sets the controller up as files say: either all of it or, with every mistake named, nothing. */
public class ConfigurationAsCode {
    public static final String CASC_JENKINS_CONFIG_PROPERTY = "casc.jenkins.config";
    public static final String CASC_JENKINS_CONFIG_ENV = "CASC_JENKINS_CONFIG";
    public static final String DEFAULT_JENKINS_YAML_PATH = "jenkins.yaml";
    private static final ConfigurationAsCode INSTANCE = new ConfigurationAsCode();

    private final List<String> sources = new CopyOnWriteArrayList<>();
    private volatile Date lastTimeLoaded;

    public ConfigurationAsCode() {}

    public static ConfigurationAsCode get() {
        return INSTANCE;
    }

    /** Between the loading of what is stored and the loading of jobs. */
    public static void init() {
        get().configure();
    }

    public void configure() {
        configure(Sources.standard(Jenkins.get().getRootDir().toPath()));
    }

    public void configure(String... configParameters) {
        configure(List.of(configParameters));
    }

    public synchronized void configure(Collection<String> configParameters) {
        if (configParameters.isEmpty()) return;
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        try (ACLContext context = ACL.as2(ACL.SYSTEM2)) {
            new Configuration(Jenkins.get()).apply(Sources.read(configParameters));
        }
        sources.clear();
        sources.addAll(configParameters);
        lastTimeLoaded = new Date();
    }
}
