package io.jenkins.plugins.gitops.port;

import java.util.concurrent.CompletionStage;

/**
 * Where the files are: a workspace on a Jenkins agent, or a folder of this machine. What it is asked and what it answers
 * are small records that travel as JSON; logins of registries are handed over beside them and are kept nowhere.
 *
 * <p>It pushes content-addressed things only, never a tag: asking again after a restart builds again and harms nothing.
 * Whatever fails does so with a {@link io.jenkins.plugins.gitops.model.Failure}.
 */
public interface BuildSite {
    /** What would go into an image now; reads files and asks the builder for its version. */
    CompletionStage<SourceState> state(BuildContext context);

    /** Builds, pushes, and answers the digest. */
    CompletionStage<BuiltImage> build(BuildOrder order);
}
