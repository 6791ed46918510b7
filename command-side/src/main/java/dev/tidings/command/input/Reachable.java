package dev.tidings.command.input;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A username under which its owner can be found. Null passes. */
@Target({ElementType.FIELD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ReachableValidator.class)
public @interface Reachable {

    String message() default "is reserved: choose another one";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
