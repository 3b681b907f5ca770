/** A person's consent to one plan, entered in the ledger where the promotion that waits for it finds it. */
@NullMarked
package io.jenkins.plugins.gitops.operation.approve;

import org.jspecify.annotations.NullMarked;
