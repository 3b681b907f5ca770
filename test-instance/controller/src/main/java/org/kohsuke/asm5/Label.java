package org.kohsuke.asm5;

public final class Label {
    private Label() {}
}
