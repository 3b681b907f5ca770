/**
 * How an environment wants to be promoted to: where artifacts stand in its files, which gates and approvals it has, who
 * syncs it, what happens on failure. Like the landscape they belong to, these words refuse nothing while a person types
 * them; {@link io.jenkins.plugins.gitops.model.promotion.PromotionRules#problems} says all that is wrong.
 */
@NullMarked
package io.jenkins.plugins.gitops.model.promotion;

import org.jspecify.annotations.NullMarked;
