package dev.tidings.command.input;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A name that a user may choose. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@NotNull(message = "must be given")
@Pattern(regexp = Username.PATTERN, message = "must be 3 to 64 letters, digits, '.', '_' or '-'")
@Pattern(regexp = Username.NOT_A_UUID, message = "must not look like an id")
@Reachable
@Constraint(validatedBy = {})
public @interface Username {

    String PATTERN = "[A-Za-z0-9._-]{3,64}";

    /** Users are found by name or id, so a name must not pass for an id. */
    String NOT_A_UUID = "(?s)(?![0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$).*";

    String message() default "";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
