/** Work that goes on without a thread. */
package jenkins.model.queue;
