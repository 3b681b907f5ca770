package hudson.model;

/** The base of what stands in the tree of pages. */
public abstract class AbstractModelObject implements ModelObject {}
