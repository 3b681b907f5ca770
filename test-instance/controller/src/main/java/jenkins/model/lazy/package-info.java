/** Runs that are opened when they are wanted. */
package jenkins.model.lazy;
