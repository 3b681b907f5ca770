/** What Stapler 1.263 asks of a newer tiger-types than Maven Central has, over Guava's knowledge of generic types. */
package org.jvnet.tiger_types;
