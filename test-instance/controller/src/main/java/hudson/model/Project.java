package hudson.model;

import hudson.tasks.BuildWrapper;
import hudson.tasks.Builder;
import hudson.tasks.Publisher;
import hudson.util.DescribableList;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** A project with builders, publishers and wrappers. */
public abstract class Project<P extends Project<P, B>, B extends Build<P, B>> extends AbstractProject<P, B>
        implements Saveable, BuildableItemWithBuildWrappers {
    private DescribableList<Builder, Descriptor<Builder>> builders = new DescribableList<>(this);
    private DescribableList<Publisher, Descriptor<Publisher>> publishers = new DescribableList<>(this);
    private DescribableList<BuildWrapper, Descriptor<BuildWrapper>> buildWrappers = new DescribableList<>(this);

    protected Project(ItemGroup parent, String name) {
        super(parent, name);
    }

    @Override
    public void onLoad(ItemGroup<? extends Item> parent, String name) throws IOException {
        super.onLoad(parent, name);
        getBuildersList().setOwner(this);
        getPublishersList().setOwner(this);
        getBuildWrappersList().setOwner(this);
    }

    @Override
    void reset() {
        super.reset();
        builders = null;
        publishers = null;
        buildWrappers = null;
    }

    @Override
    public AbstractProject<?, ?> asProject() {
        return this;
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
    public synchronized DescribableList<BuildWrapper, Descriptor<BuildWrapper>> getBuildWrappersList() {
        if (buildWrappers == null) buildWrappers = new DescribableList<>(this);
        return buildWrappers;
    }

    @Override
    public boolean isFingerprintConfigured() {
        return false;
    }
}
