/** Items that triggers start. */
package jenkins.triggers;
