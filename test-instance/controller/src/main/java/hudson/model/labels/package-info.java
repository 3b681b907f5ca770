/** Labels that nodes bear. */
package hudson.model.labels;
