package dev.tidings.query.projection;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the projections whose tables a controller method answers from. A request with {@code Min-Event-Position} waits
 * until all of them have come so far.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface AnsweredBy {

    /** Names of projections ({@link Projection#name}). */
    String[] value();
}
