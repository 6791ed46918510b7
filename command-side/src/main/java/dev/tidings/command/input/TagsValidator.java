package dev.tidings.command.input;

import dev.tidings.events.TagForms;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges tags in the form that is kept, but for duplicates: how many are sent is bounded too. */
public final class TagsValidator implements ConstraintValidator<Tags, List<@Nullable String>> {

    private static final int MOST = 10;
    private static final int LONGEST = 50;

    private final VisibleValidator visible = new VisibleValidator();

    @Override
    public boolean isValid(@Nullable List<@Nullable String> tags, ConstraintValidatorContext context) {
        return tags == null || (tags.size() <= MOST && tags.stream().allMatch(tag -> isTag(tag, context)));
    }

    private boolean isTag(@Nullable String given, ConstraintValidatorContext context) {
        if (given == null) {
            return false;
        }
        String tag = TagForms.of(given);
        return !tag.isEmpty() && tag.codePointCount(0, tag.length()) <= LONGEST && visible.isValid(tag, context);
    }
}
