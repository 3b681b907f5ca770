package hudson.model;

import java.util.List;
import java.util.Objects;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** Why a run was started. */
@ExportedBean
public abstract class Cause {
    @Exported(visibility = 3)
    public abstract String getShortDescription();

    public void onAddedTo(Run build) {}

    public void onLoad(Run<?, ?> build) {}

    public void print(TaskListener listener) {
        listener.getLogger().println(getShortDescription());
    }

    /** Nobody said why. */
    @Deprecated
    public static class LegacyCodeCause extends Cause {
        @Override
        public String getShortDescription() {
            return "Legacy code started this job.  No cause information is available";
        }
    }

    /** A person. */
    public static class UserIdCause extends Cause {
        private final String userId;

        public UserIdCause() {
            User user = User.current();
            userId = user == null ? null : user.getId();
        }

        public UserIdCause(String userId) {
            this.userId = userId;
        }

        @Exported(visibility = 3)
        public String getUserId() {
            return userId;
        }

        @Exported(visibility = 3)
        public String getUserName() {
            User user = userId == null ? null : User.getById(userId, false);
            return user == null ? userId == null ? "anonymous" : userId : user.getDisplayName();
        }

        @Override
        public String getShortDescription() {
            return "Started by user " + getUserName();
        }

        @Override
        public void print(TaskListener listener) {
            listener.getLogger()
                    .println("Started by user " + (userId == null ? "unknown or anonymous" : getUserName()));
        }

        @Override
        public boolean equals(Object o) {
            return o instanceof UserIdCause that && Objects.equals(userId, that.userId);
        }

        @Override
        public int hashCode() {
            return Objects.hashCode(userId);
        }
    }

    /** Another run. */
    public static class UpstreamCause extends Cause {
        private String upstreamProject;
        private String upstreamUrl;
        private int upstreamBuild;
        private List<Cause> upstreamCauses;

        public UpstreamCause(Run<?, ?> up) {
            upstreamProject = up.getParent().getFullName();
            upstreamUrl = up.getParent().getUrl();
            upstreamBuild = up.getNumber();
            upstreamCauses = new java.util.ArrayList<>(up.getCauses());
        }

        public String getUpstreamProject() {
            return upstreamProject;
        }

        public int getUpstreamBuild() {
            return upstreamBuild;
        }

        public String getUpstreamUrl() {
            return upstreamUrl;
        }

        public List<Cause> getUpstreamCauses() {
            return upstreamCauses;
        }

        public Run<?, ?> getUpstreamRun() {
            Job<?, ?> job = Jenkins.get().getItemByFullName(upstreamProject, Job.class);
            return job == null ? null : job.getBuildByNumber(upstreamBuild);
        }

        @Override
        public String getShortDescription() {
            return "Started by upstream project \"" + upstreamProject + "\" build number " + upstreamBuild;
        }
    }
}
