package hudson;

public abstract class ExtensionListListener {
    public ExtensionListListener() {}

    public abstract void onChange();
}
