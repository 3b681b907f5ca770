/** The controller itself and its configuration. */
package jenkins.model;
