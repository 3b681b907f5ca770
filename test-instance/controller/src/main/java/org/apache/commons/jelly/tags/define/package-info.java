/** The library jelly:define under the name by which Jelly looks for it; only what a tag file needs. */
package org.apache.commons.jelly.tags.define;
