package hudson.util;

import hudson.model.TaskListener;

/** The base of listeners. */
public abstract class AbstractTaskListener implements TaskListener {
    private static final long serialVersionUID = 1L;
}
