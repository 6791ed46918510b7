package dev.tidings.eventstore;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What other programs are told about an entry of the log besides its data: the attributes of a CloudEvent, the same
 * whichever way it is sent. All of them are texts, for positions grow beyond what CloudEvents calls an integer.
 *
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/spec.md">CloudEvents</a>
 */
public final class CloudEventAttributes {

    /** The entry's place in the log. */
    public static final String POSITION = "position";

    /** What kind of thing its stream is about. */
    public static final String STREAM_TYPE = "streamtype";

    /** Its place in its stream. */
    public static final String STREAM_VERSION = "streamversion";

    /** The revision of its data's form. */
    public static final String REVISION = "revision";

    private CloudEventAttributes() {}

    /**
     * The attributes by name, those of CloudEvents first. What an entry without a stream has none of is left out.
     *
     * @param source tells this log from others
     */
    public static Map<String, String> of(LogEntry entry, URI source) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("specversion", "1.0");
        attributes.put("id", entry.eventId());
        attributes.put("source", source.toString());
        attributes.put("type", entry.name());
        attributes.put("time", entry.recordedAt().toString());
        add(attributes, "subject", entry.streamId());
        attributes.put(POSITION, String.valueOf(entry.position()));
        attributes.put(REVISION, String.valueOf(entry.revision()));
        add(attributes, STREAM_TYPE, entry.streamType());
        if (entry.version() != LogEntry.NO_VERSION) {
            attributes.put(STREAM_VERSION, String.valueOf(entry.version()));
        }
        return attributes;
    }

    private static void add(Map<String, String> attributes, String name, @Nullable String value) {
        if (value != null) {
            attributes.put(name, value);
        }
    }
}
