/** What decides where a callable may run. */
package org.jenkinsci.remoting;
