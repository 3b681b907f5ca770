package hudson.model;

import hudson.tasks.BuildWrapper;
import hudson.tasks.Builder;
import hudson.tasks.Publisher;
import hudson.util.DescribableList;
import java.util.List;
import java.util.Map;

public abstract class Project<P extends Project<P, B>, B extends Build<P, B>> extends AbstractProject<P, B>
        implements Saveable, BuildableItemWithBuildWrappers {
    protected Project(ItemGroup a, String b) {
        super((ItemGroup) null, (String) null);
    }

    public List<Builder> getBuilders() {
        throw new UnsupportedOperationException();
    }

    public Map<Descriptor<Publisher>, Publisher> getPublishers() {
        throw new UnsupportedOperationException();
    }

    public DescribableList<Builder, Descriptor<Builder>> getBuildersList() {
        throw new UnsupportedOperationException();
    }

    public DescribableList<Publisher, Descriptor<Publisher>> getPublishersList() {
        throw new UnsupportedOperationException();
    }

    public Map<Descriptor<BuildWrapper>, BuildWrapper> getBuildWrappers() {
        throw new UnsupportedOperationException();
    }

    public DescribableList<BuildWrapper, Descriptor<BuildWrapper>> getBuildWrappersList() {
        throw new UnsupportedOperationException();
    }

    public void addPublisher(Publisher a) {
        throw new UnsupportedOperationException();
    }

    public Publisher getPublisher(Descriptor<Publisher> a) {
        throw new UnsupportedOperationException();
    }

    public boolean isFingerprintConfigured() {
        throw new UnsupportedOperationException();
    }

    protected List<Action> createTransientActions() {
        throw new UnsupportedOperationException();
    }
}
