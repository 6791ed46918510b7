package dev.tidings.command.input;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a post is about, in a sentence or two. Null and blank pass. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Visible
@CodePoints(max = 500, message = "must have at most {max} characters")
@Constraint(validatedBy = {})
public @interface Summary {

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
