package dev.tidings.command.input;

import dev.tidings.events.Slug;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.jspecify.annotations.Nullable;

/** Looks at the form alone: only a claim shows whether another post has it. */
public final class PostSlugValidator implements ConstraintValidator<PostSlug, String> {

    @Override
    public boolean isValid(@Nullable String slug, ConstraintValidatorContext context) {
        return slug == null || (Slug.isSlug(slug) && !ReservedSlugs.contain(slug));
    }
}
