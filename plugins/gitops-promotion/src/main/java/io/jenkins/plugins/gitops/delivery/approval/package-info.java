/** Where people approve plans or refuse them: a run's page, over REST, and the step {@code approvePromotion}. */
@NullMarked
package io.jenkins.plugins.gitops.delivery.approval;

import org.jspecify.annotations.NullMarked;
