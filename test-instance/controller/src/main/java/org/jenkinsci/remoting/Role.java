package org.jenkinsci.remoting;

/** Which end of a channel may run something. */
public final class Role {
    private final String name;

    public Role(String name) {
        this.name = name;
    }

    public String getName() {
        return name;
    }
}
