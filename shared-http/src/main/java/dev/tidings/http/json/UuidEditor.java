package dev.tidings.http.json;

import java.beans.PropertyEditorSupport;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Ids in paths and queries, in their one form: without blanks around them, and with all their digits. An editor and not
 * a converter, for where a converter refuses Spring asks its own editor, which is not so strict.
 */
final class UuidEditor extends PropertyEditorSupport {

    private static final Pattern FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    @Override
    public void setAsText(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("No UUID");
        }
        setValue(UUID.fromString(text));
    }
}
