package hudson.util;

import hudson.model.TaskListener;

/** The base of listeners. */
public abstract class AbstractTaskListener implements TaskListener {}
