package dev.tidings.command.input;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A text of which something can be seen. A blank one passes: that is said in other words. Null passes. */
@Target({ElementType.FIELD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = VisibleValidator.class)
public @interface Visible {

    String message() default "must have a visible character";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
