package dev.tidings.query.projection;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what a controller method answers from: projections, whose tables it reads, or the log itself. A request with
 * {@code Min-Event-Position} waits until all of it has come so far.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AnsweredBy {

    /** Names of projections ({@link Projection#name}). */
    String[] value() default {};

    /** Whether the method reads the log. */
    boolean log() default false;
}
