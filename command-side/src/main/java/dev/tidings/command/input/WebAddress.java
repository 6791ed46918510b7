package dev.tidings.command.input;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The address of something on the web that a browser may load: by HTTP or HTTPS, without a login. Null and blank ones pass. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@CodePoints(max = 2_000, message = "must have at most {max} characters")
@Constraint(validatedBy = WebAddressValidator.class)
public @interface WebAddress {

    String message() default "must be an address that begins with http:// or https://";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
