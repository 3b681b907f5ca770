package hudson.model;

public class FreeStyleProject extends Project<FreeStyleProject, FreeStyleBuild> implements TopLevelItem {
    public FreeStyleProject(ItemGroup a, String b) {
        super((ItemGroup) null, (String) null);
    }

    protected Class<FreeStyleBuild> getBuildClass() {
        throw new UnsupportedOperationException();
    }

    public FreeStyleProject.DescriptorImpl getDescriptor() {
        throw new UnsupportedOperationException();
    }

    public static class DescriptorImpl extends AbstractProject.AbstractProjectDescriptor {
        public DescriptorImpl() {}

        public String getDisplayName() {
            throw new UnsupportedOperationException();
        }

        public FreeStyleProject newInstance(ItemGroup a, String b) throws FormException {
            throw new UnsupportedOperationException();
        }

        public String getDescription() {
            throw new UnsupportedOperationException();
        }

        public String getCategoryId() {
            throw new UnsupportedOperationException();
        }

        public String getIconFilePathPattern() {
            throw new UnsupportedOperationException();
        }

        public String getIconClassName() {
            throw new UnsupportedOperationException();
        }
    }

    @Override
    public AbstractProject<?, ?> asProject() {
        return this;
    }
}
