package org.kohsuke.asm5;

public abstract class MethodVisitor {
    protected MethodVisitor(int api) {}

    public abstract void visitLocalVariable(
            String name, String descriptor, String signature, Label start, Label end, int index);
}
