/** What the engine needs from outside, said in words of the model; connectors implement it. */
@NullMarked
package io.jenkins.plugins.gitops.port;

import org.jspecify.annotations.NullMarked;
