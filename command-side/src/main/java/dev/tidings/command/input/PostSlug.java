package dev.tidings.command.input;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What an author may let a post's address end with. Null passes. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PostSlugValidator.class)
public @interface PostSlug {

    String message() default
            "must be up to 100 lower-case letters and digits without accents, with single hyphens between them, and "
                    + "neither an id nor a word such as 'trending' that has a meaning in addresses";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
