package hudson.model;

import hudson.ExtensionPoint;

/** A page at the top. */
public interface RootAction extends Action, ExtensionPoint {}
