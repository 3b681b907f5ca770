package io.jenkins.plugins.gitops.controller;

import hudson.remoting.Channel;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.Constructor;

/** Opens channels: the real API leaves that to builders which nothing here needs. */
final class Channels {
    private Channels() {}

    static Channel open(String name, InputStream in, OutputStream out, ClassLoader base) {
        try {
            Constructor<Channel> constructor = Channel.class.getDeclaredConstructor(
                    String.class, InputStream.class, OutputStream.class, ClassLoader.class);
            constructor.setAccessible(true);
            return constructor.newInstance(name, in, out, base);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "Cannot open the channel \"" + name + "\": " + e + "; build the controller again", e);
        }
    }
}
