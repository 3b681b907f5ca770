package org.jenkinsci.remoting;

import hudson.remoting.Channel;
import java.io.Serializable;

public interface SerializableOnlyOverRemoting extends Serializable {
    default Channel getChannelForSerialization() {
        throw new UnsupportedOperationException();
    }
}
