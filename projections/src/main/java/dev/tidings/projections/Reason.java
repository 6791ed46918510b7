package dev.tidings.projections;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a rebuild was started. */
public enum Reason {
    /** Somebody asked for it. */
    OPERATOR,
    /** The projection's code has a new version. */
    NEW_VERSION;

    /** As the API and the database have it. */
    @JsonValue
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Reason labelled(String label) {
        return valueOf(label.replace('-', '_').toUpperCase(Locale.ROOT));
    }
}
