package org.kohsuke.asm5;

public abstract class ClassVisitor {
    protected ClassVisitor(int api) {}

    public abstract MethodVisitor visitMethod(
            int access, String name, String descriptor, String signature, String[] exceptions);
}
