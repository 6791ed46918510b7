package dev.tidings.eventstore.axon;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.Serializer;

/**
 * What stands beside an event, as one flat JSON object: the event's id first, then its metadata. The id can thus be cut
 * off without parsing, which a replay of millions of events notices.
 */
final class MetadataJson {

    private static final byte[] BEFORE_ID = "{\"eventId\":\"".getBytes(UTF_8);
    private static final byte[] EMPTY = "{}".getBytes(UTF_8);

    private MetadataJson() {}

    static byte[] write(EventMessage<?> event, Serializer serializer) {
        String id = event.getIdentifier();
        if (id.indexOf('"') >= 0 || id.indexOf('\\') >= 0) {
            throw new IllegalArgumentException("An event's id may hold neither quotes nor backslashes: " + id);
        }
        byte[] metadata = event.serializeMetaData(serializer, byte[].class).getData();
        boolean isEmpty = Arrays.equals(metadata, EMPTY);
        byte[] start = (new String(BEFORE_ID, UTF_8) + id + (isEmpty ? "\"" : "\",")).getBytes(UTF_8);
        byte[] json = Arrays.copyOf(start, start.length + metadata.length - 1);
        System.arraycopy(metadata, 1, json, start.length, metadata.length - 1);
        return json;
    }

    static String eventId(byte[] json) {
        return new String(json, BEFORE_ID.length, endOfId(json) - BEFORE_ID.length, UTF_8);
    }

    /** The metadata alone, as its serializer wrote it. */
    static byte[] metadata(byte[] json) {
        int rest = endOfId(json) + (json[endOfId(json) + 1] == ',' ? 2 : 1);
        byte[] metadata = new byte[json.length - rest + 1];
        metadata[0] = '{';
        System.arraycopy(json, rest, metadata, 1, json.length - rest);
        return metadata;
    }

    private static int endOfId(byte[] json) {
        int end = BEFORE_ID.length;
        while (json[end] != '"') {
            end++;
        }
        return end;
    }
}
