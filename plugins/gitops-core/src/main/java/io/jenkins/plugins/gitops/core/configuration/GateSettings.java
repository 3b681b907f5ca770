package io.jenkins.plugins.gitops.core.configuration;

import hudson.Extension;
import hudson.model.AbstractDescribableImpl;
import hudson.model.Descriptor;
import hudson.util.ComboBoxModel;
import hudson.util.FormValidation;
import io.jenkins.plugins.gitops.core.JenkinsDoor;
import io.jenkins.plugins.gitops.model.promotion.GateRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** A gate that is asked, with its settings, one {@code name: value} a line. */
public final class GateSettings extends AbstractDescribableImpl<GateSettings> {
    private final String kind;
    private String settings = "";

    @DataBoundConstructor
    public GateSettings(String kind) {
        this.kind = Text.trimmed(kind);
    }

    public String getKind() {
        return kind;
    }

    public String getSettings() {
        return settings;
    }

    @DataBoundSetter
    public void setSettings(String settings) {
        this.settings = Text.trimmed(settings).replace("\r\n", "\n");
    }

    GateRule rule() {
        Map<String, String> named = new LinkedHashMap<>();
        settings.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            int colon = line.indexOf(':');
            named.put(
                    colon < 0 ? line : line.substring(0, colon).strip(),
                    colon < 0 ? "" : line.substring(colon + 1).strip());
        });
        return new GateRule(kind, named);
    }

    @Extension
    public static final class DescriptorImpl extends Descriptor<GateSettings> {
        @Override
        public String getDisplayName() {
            return "Gate";
        }

        /** The gates that are there. */
        @POST
        public ComboBoxModel doFillKindItems() {
            JenkinsDoor.checkPermission(Jenkins.ADMINISTER);
            return new ComboBoxModel(RuleCheck.all().stream()
                    .flatMap(check -> check.kinds().stream())
                    .toList());
        }

        @POST
        public FormValidation doCheckKind(@QueryParameter String value, @QueryParameter String settings) {
            JenkinsDoor.checkPermission(Jenkins.ADMINISTER);
            GateSettings typed = new GateSettings(value);
            typed.setSettings(settings);
            List<String> problems = RuleCheck.all().stream()
                    .flatMap(check -> check.problems(typed.rule()).stream())
                    .toList();
            return Text.verdict(problems);
        }
    }
}
