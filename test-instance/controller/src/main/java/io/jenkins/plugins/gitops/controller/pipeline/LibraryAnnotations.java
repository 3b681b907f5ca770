package io.jenkins.plugins.gitops.controller.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.codehaus.groovy.ast.AnnotatedNode;
import org.codehaus.groovy.ast.AnnotationNode;
import org.codehaus.groovy.ast.ClassCodeVisitorSupport;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.ImportNode;
import org.codehaus.groovy.ast.expr.ConstantExpression;
import org.codehaus.groovy.ast.expr.Expression;
import org.codehaus.groovy.ast.expr.ListExpression;
import org.codehaus.groovy.classgen.GeneratorContext;
import org.codehaus.groovy.control.CompilePhase;
import org.codehaus.groovy.control.SourceUnit;
import org.codehaus.groovy.control.customizers.CompilationCustomizer;

/** Loads what {@code @Library} names before the classes of the script are resolved. */
final class LibraryAnnotations extends CompilationCustomizer {
    private final Source source;

    LibraryAnnotations(Source source) {
        super(CompilePhase.CONVERSION);
        this.source = source;
    }

    @Override
    public void call(SourceUnit unit, GeneratorContext context, ClassNode node) {
        List<String> wanted = new ArrayList<>();
        ClassCodeVisitorSupport visitor = new ClassCodeVisitorSupport() {
            @Override
            protected SourceUnit getSourceUnit() {
                return unit;
            }

            @Override
            public void visitAnnotations(AnnotatedNode n) {
                for (AnnotationNode a : n.getAnnotations())
                    if (a.getClassNode().getNameWithoutPackage().equals("Library")) names(a.getMember("value"), wanted);
            }
        };
        for (ImportNode i : unit.getAST().getImports()) visitor.visitAnnotations(i);
        for (ImportNode i : unit.getAST().getStarImports()) visitor.visitAnnotations(i);
        visitor.visitClass(node);
        for (String name : wanted) Libraries.load(source, name);
    }

    private static void names(Expression e, List<String> into) {
        if (e instanceof ListExpression l) l.getExpressions().forEach(x -> names(x, into));
        else if (e instanceof ConstantExpression c) into.add(String.valueOf(c.getValue()));
    }
}
