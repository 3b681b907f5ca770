package org.kohsuke.asm5;

import java.io.IOException;
import java.io.InputStream;
import org.objectweb.asm.Opcodes;

/** Tells the names of parameters: those that javac -parameters wrote, as newer Staplers read them. */
public final class ClassReader {
    private final org.objectweb.asm.ClassReader reader;

    public ClassReader(InputStream in) throws IOException {
        reader = new org.objectweb.asm.ClassReader(in);
    }

    public void accept(ClassVisitor visitor, int flags) {
        reader.accept(
                new org.objectweb.asm.ClassVisitor(Opcodes.ASM9) {
                    @Override
                    public org.objectweb.asm.MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] exceptions) {
                        MethodVisitor asked = visitor.visitMethod(access, name, descriptor, signature, exceptions);
                        return asked == null ? null : new Names(asked, (access & Opcodes.ACC_STATIC) == 0 ? 1 : 0);
                    }
                },
                org.objectweb.asm.ClassReader.SKIP_CODE);
    }

    private static final class Names extends org.objectweb.asm.MethodVisitor {
        private final MethodVisitor asked;
        private int index;

        Names(MethodVisitor asked, int first) {
            super(Opcodes.ASM9);
            this.asked = asked;
            this.index = first;
        }

        @Override
        public void visitParameter(String name, int access) {
            asked.visitLocalVariable(name, "", null, null, null, index++);
        }
    }
}
