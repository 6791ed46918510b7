package dev.tidings.query.permits;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A request that may keep a processor of the database or of this node busy for long. Few of them run at once, so that
 * all the others are answered meanwhile.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Dear {

    /** The parameter that makes it dear; always where none is named. */
    String with() default "";
}
