package dev.tidings.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What stands beside an event, as one flat JSON object: the event's id first, then its metadata. The id can thus be cut
 * off without parsing, which the loading of long streams notices. Others who write to the log may have put it elsewhere,
 * or left it out: their events are read too.
 */
public final class MetadataJson {

    private static final String EVENT_ID = "eventId";
    private static final byte[] BEFORE_ID = "{\"eventId\":\"".getBytes(UTF_8);
    private static final byte[] EMPTY = "{}".getBytes(UTF_8);
    private static final JsonMapper MAPPER = new JsonMapper();

    private MetadataJson() {}

    /**
     * What the log is to hold.
     *
     * @param id       of the event
     * @param metadata an object, in JSON without spaces around it
     * @throws IllegalArgumentException where the id would have to be escaped
     */
    public static byte[] write(String id, byte[] metadata) {
        if (id.indexOf('"') >= 0 || id.indexOf('\\') >= 0) {
            throw new IllegalArgumentException("An event's id may hold neither quotes nor backslashes: " + id);
        }
        boolean isEmpty = Arrays.equals(metadata, EMPTY);
        byte[] start = (new String(BEFORE_ID, UTF_8) + id + (isEmpty ? "\"" : "\",")).getBytes(UTF_8);
        byte[] json = Arrays.copyOf(start, start.length + metadata.length - 1);
        System.arraycopy(metadata, 1, json, start.length, metadata.length - 1);
        return json;
    }

    /** The event's id; where it has none, one that only an event at that position has. */
    static String eventId(byte[] json, long position) {
        int end = endOfId(json);
        if (end > BEFORE_ID.length) {
            return new String(json, BEFORE_ID.length, end - BEFORE_ID.length, UTF_8);
        }
        String id = parsed(json).path(EVENT_ID).asString("");
        return id.isEmpty() ? "position-" + position : id;
    }

    /** The metadata alone, as its serializer wrote it. */
    public static byte[] metadata(byte[] json) {
        int end = endOfId(json);
        if (end < 0) {
            return parsed(json).without(EVENT_ID).toString().getBytes(UTF_8);
        }
        int rest = end + (json[end + 1] == ',' ? 2 : 1);
        byte[] metadata = new byte[json.length - rest + 1];
        metadata[0] = '{';
        System.arraycopy(json, rest, metadata, 1, json.length - rest);
        return metadata;
    }

    /** Where the id ends that stands in front as it is written here; -1 where it doesn't. */
    private static int endOfId(byte[] json) {
        if (!Arrays.equals(BEFORE_ID, 0, BEFORE_ID.length, json, 0, Math.min(BEFORE_ID.length, json.length))) {
            return -1;
        }
        int end = BEFORE_ID.length;
        while (end < json.length && json[end] != '"') {
            if (json[end] == '\\') {
                return -1;
            }
            end++;
        }
        return end + 1 < json.length && (json[end + 1] == ',' || json[end + 1] == '}') ? end : -1;
    }

    /** Nothing where it is no object: what stands beside an event must not keep the event from being read. */
    private static ObjectNode parsed(byte[] json) {
        try {
            return MAPPER.readTree(json) instanceof ObjectNode object ? object : MAPPER.createObjectNode();
        } catch (JacksonException e) {
            return MAPPER.createObjectNode();
        }
    }
}
