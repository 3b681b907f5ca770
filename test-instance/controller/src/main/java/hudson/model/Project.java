package hudson.model;

import hudson.tasks.Builder;
import hudson.tasks.Publisher;
import hudson.util.DescribableList;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A project with builders and publishers. */
public abstract class Project<P extends Project<P, B>, B extends Build<P, B>> extends AbstractProject<P, B>
        implements Saveable {
    private DescribableList<Builder, Descriptor<Builder>> builders = new DescribableList<>(this);
    private DescribableList<Publisher, Descriptor<Publisher>> publishers = new DescribableList<>(this);

    protected Project(ItemGroup parent, String name) {
        super(parent, name);
    }

    @Override
    public void onLoad(ItemGroup<? extends Item> parent, String name) throws IOException {
        super.onLoad(parent, name);
        getBuildersList().setOwner(this);
        getPublishersList().setOwner(this);
    }

    @Override
    void reset() {
        super.reset();
        builders = null;
        publishers = null;
    }

    public List<Builder> getBuilders() {
        return getBuildersList().toList();
    }

    public Map<Descriptor<Publisher>, Publisher> getPublishers() {
        return getPublishersList().toMap();
    }

    public synchronized DescribableList<Builder, Descriptor<Builder>> getBuildersList() {
        if (builders == null) builders = new DescribableList<>(this);
        return builders;
    }

    @Override
    public synchronized DescribableList<Publisher, Descriptor<Publisher>> getPublishersList() {
        if (publishers == null) publishers = new DescribableList<>(this);
        return publishers;
    }

    @Override
    public boolean isFingerprintConfigured() {
        return false;
    }
}
