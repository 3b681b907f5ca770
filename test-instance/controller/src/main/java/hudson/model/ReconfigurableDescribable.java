package hudson.model;

/** A describable that a form may change instead of replacing it. */
public interface ReconfigurableDescribable<T extends ReconfigurableDescribable<T>> extends Describable<T> {}
