/** The parts of the queue that others see. */
package hudson.model.queue;
