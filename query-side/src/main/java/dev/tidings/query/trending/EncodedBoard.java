package dev.tidings.query.trending;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.tidings.query.paging.Page;
import dev.tidings.query.post.PostSummary;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.DigestUtils;
import tools.jackson.databind.json.JsonMapper;

/** A board as it goes over the wire. */
final class EncodedBoard {

    private static final String SEPARATOR = "-";

    private final byte[] json;
    private final String hash;
    private final byte[] event;

    private EncodedBoard(long position, byte[] json) {
        this.json = json;
        this.hash = DigestUtils.md5DigestAsHex(json);
        this.event = event(position + SEPARATOR + hash, json);
    }

    /**
     * Writes it.
     *
     * @param position what it covers
     */
    static EncodedBoard of(List<PostSummary> posts, long position, JsonMapper json) {
        return new EncodedBoard(position, json.writeValueAsBytes(Page.whole(posts)));
    }

    /** Not to be changed. */
    byte[] json() {
        return json;
    }

    /** The same for the same JSON. */
    String hash() {
        return hash;
    }

    /** The hash that an event's id holds: what the client has that was sent it. */
    static @Nullable String hashIn(@Nullable String eventId) {
        return eventId == null ? null : eventId.substring(eventId.indexOf(SEPARATOR) + 1);
    }

    /** The board as a server-sent event. Not to be changed. */
    byte[] event() {
        return event;
    }

    /** JSON has no line breaks of its own. */
    private static byte[] event(String id, byte[] json) {
        byte[] start = ("event:trending\nid:" + id + "\ndata:").getBytes(US_ASCII);
        byte[] event = new byte[start.length + json.length + 2];
        System.arraycopy(start, 0, event, 0, start.length);
        System.arraycopy(json, 0, event, start.length, json.length);
        event[event.length - 2] = '\n';
        event[event.length - 1] = '\n';
        return event;
    }
}
