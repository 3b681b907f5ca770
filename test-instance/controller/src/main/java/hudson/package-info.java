/** The core: extensions, plugins, files, processes. */
package hudson;
