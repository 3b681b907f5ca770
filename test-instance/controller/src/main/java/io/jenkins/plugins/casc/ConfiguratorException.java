package io.jenkins.plugins.casc;

public class ConfiguratorException extends RuntimeException {
    public ConfiguratorException(String message) {
        super(message);
    }

    public ConfiguratorException(String message, Throwable cause) {
        super(message, cause);
    }
}
