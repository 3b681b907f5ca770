package hudson.model;

public abstract class UserPropertyDescriptor extends Descriptor<UserProperty> {
    protected UserPropertyDescriptor() {}

    /** What a user has who never set anything, or null. */
    public abstract UserProperty newInstance(User user);

    public boolean isEnabled() {
        return true;
    }
}
