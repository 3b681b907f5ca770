/** Global configuration: environments, clusters, repositories, registries and channels, by form and as code; it only binds, the landscape judges. */
@NullMarked
package io.jenkins.plugins.gitops.core.configuration;

import org.jspecify.annotations.NullMarked;
