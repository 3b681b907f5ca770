package io.jenkins.plugins.gitops.testkit.stack;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a test class against real components; its methods take a {@link Stack}. Missing components skip the class with
 * their reason, or fail it under {@code -Dstack=required}. {@code -Dstack.data=DIR} shares the stack that is up in that
 * folder; without it one is started for this JVM and ends with it.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("stack")
@ExtendWith(StackExtension.class)
public @interface RealStack {
    /** What the class needs. */
    Component[] value();
}
