package dev.tidings.command.input;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a post can be found under, as {@link dev.tidings.events.TagForms} brings it into form. Null passes. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = TagsValidator.class)
public @interface Tags {

    String message() default "must be at most 10 tags of 1 to 50 characters each";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
