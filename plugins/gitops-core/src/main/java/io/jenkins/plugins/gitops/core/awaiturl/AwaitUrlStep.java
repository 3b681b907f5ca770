package io.jenkins.plugins.gitops.core.awaiturl;

import hudson.Extension;
import hudson.model.Item;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.util.FormValidation;
import io.jenkins.plugins.gitops.core.configuration.GitopsConfiguration;
import io.jenkins.plugins.gitops.core.operation.OperationExecution;
import io.jenkins.plugins.gitops.core.operation.Results;
import io.jenkins.plugins.gitops.model.Landscape;
import io.jenkins.plugins.gitops.model.Refusal;
import io.jenkins.plugins.gitops.model.Span;
import io.jenkins.plugins.gitops.operation.awaiturl.AwaitUrlRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.AncestorInPath;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** {@code awaitUrl}: waits until a URL answers as it should. */
public final class AwaitUrlStep extends Step {
    private final String url;
    private int status = 200;
    private String contains = "";
    private String deadline = DescriptorImpl.DEADLINE;
    private String every = DescriptorImpl.EVERY;

    @DataBoundConstructor
    public AwaitUrlStep(String url) {
        this.url = url;
    }

    public String getUrl() {
        return url;
    }

    public int getStatus() {
        return status;
    }

    @DataBoundSetter
    public void setStatus(int status) {
        this.status = status;
    }

    public String getContains() {
        return contains;
    }

    @DataBoundSetter
    public void setContains(String contains) {
        this.contains = contains;
    }

    public String getDeadline() {
        return deadline;
    }

    @DataBoundSetter
    public void setDeadline(String deadline) {
        this.deadline = deadline;
    }

    public String getEvery() {
        return every;
    }

    @DataBoundSetter
    public void setEvery(String every) {
        this.every = every;
    }

    @Override
    public StepExecution start(StepContext context) throws Exception {
        try {
            return new OperationExecution(context, "awaitUrl", request());
        } catch (Refusal refusal) {
            throw Results.failure(refusal) instanceof Exception told ? told : refusal;
        }
    }

    private AwaitUrlRequest request() {
        URI asked = uri(url);
        Landscape landscape = GitopsConfiguration.current().landscape();
        Set<String> hosts = new HashSet<>(landscape.allowedHosts());
        hosts.removeIf(host -> host.startsWith("*."));
        String host = asked.getHost();
        if (host != null && landscape.allowsHost(host)) hosts.add(host);
        return new AwaitUrlRequest(
                asked,
                status,
                contains.isEmpty() ? Optional.empty() : Optional.of(contains),
                Span.parse("deadline", deadline),
                Span.parse("every", every),
                hosts);
    }

    private static URI uri(String written) {
        try {
            return new URI(written);
        } catch (URISyntaxException e) {
            throw new Refusal("await a URL", "it cannot be read: " + e.getReason(), "give an http or https address");
        }
    }

    @Extension
    public static final class DescriptorImpl extends StepDescriptor {
        static final String DEADLINE = "10m";
        static final String EVERY = "5s";

        @Override
        public String getFunctionName() {
            return "awaitUrl";
        }

        @Override
        public String getDisplayName() {
            return "Wait until a URL answers as it should";
        }

        @Override
        public Set<? extends Class<?>> getRequiredContext() {
            return Set.of(Run.class, TaskListener.class);
        }

        @POST
        public FormValidation doCheckUrl(@AncestorInPath @Nullable Item item, @QueryParameter String value) {
            if (item != null) item.checkPermission(Item.READ);
            if (value.isBlank()) return FormValidation.ok(); // nobody typed yet; the step itself refuses it
            List<String> problems = Landscape.problemsOfUrl("awaited", value);
            return problems.isEmpty() ? FormValidation.ok() : FormValidation.error(problems.get(0));
        }

        @POST
        public FormValidation doCheckDeadline(@AncestorInPath @Nullable Item item, @QueryParameter String value) {
            if (item != null) item.checkPermission(Item.READ);
            return span("deadline", value);
        }

        @POST
        public FormValidation doCheckEvery(@AncestorInPath @Nullable Item item, @QueryParameter String value) {
            if (item != null) item.checkPermission(Item.READ);
            return span("every", value);
        }

        private static FormValidation span(String parameter, String value) {
            try {
                Span.parse(parameter, value);
                return FormValidation.ok();
            } catch (IllegalArgumentException e) {
                return FormValidation.error(String.valueOf(e.getMessage()));
            }
        }
    }
}
