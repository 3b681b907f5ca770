/** What Stapler 1.263 asks of its old copy of ASM, which cannot read classes of Java 17: here the current ASM reads them. */
package org.kohsuke.asm5;
