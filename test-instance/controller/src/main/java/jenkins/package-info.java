/** Work that goes to agents. */
package jenkins;
