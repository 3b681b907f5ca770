package org.jenkinsci.remoting;

import java.io.Serializable;

/** What may cross a channel but must not be stored. */
public interface SerializableOnlyOverRemoting extends Serializable {}
