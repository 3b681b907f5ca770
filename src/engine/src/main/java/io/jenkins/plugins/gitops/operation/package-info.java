/**
 * The contract: what an operation is, how it is driven, and what it remembers.
 *
 * <p>A request becomes a plan, a plan is advanced stride by stride, progress is written before the world is touched,
 * and the end is an outcome. Nothing waits in place: waiting is an answer, and a restart is simply "advance again".
 */
@NullMarked
package io.jenkins.plugins.gitops.operation;

import org.jspecify.annotations.NullMarked;
