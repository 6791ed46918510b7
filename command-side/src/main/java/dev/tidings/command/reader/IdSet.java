package dev.tidings.command.reader;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ids, each of which takes no more than its 16 bytes, in memory and in a snapshot. Immutable. */
final class IdSet {

    static final IdSet EMPTY = new IdSet(new long[0]);

    private static final int HALVES = 2;

    /** Two for each id, in the order of the ids. */
    private final long[] halves;

    private IdSet(long[] halves) {
        this.halves = halves;
    }

    /** Reads what {@link #base64} wrote. */
    @JsonCreator
    static IdSet of(String base64) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(base64));
        long[] halves = new long[bytes.capacity() / Long.BYTES];
        bytes.asLongBuffer().get(halves);
        return new IdSet(halves);
    }

    @JsonValue
    String base64() {
        ByteBuffer bytes = ByteBuffer.allocate(halves.length * Long.BYTES);
        bytes.asLongBuffer().put(halves);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    int size() {
        return halves.length / HALVES;
    }

    int bytes() {
        return halves.length * Long.BYTES;
    }

    boolean contains(UUID id) {
        int place = placeOf(id);
        return place < size() && idAt(place).equals(id);
    }

    /** These and another one. */
    IdSet with(UUID id) {
        if (contains(id)) {
            return this;
        }
        int start = placeOf(id) * HALVES;
        long[] more = new long[halves.length + HALVES];
        System.arraycopy(halves, 0, more, 0, start);
        more[start] = id.getMostSignificantBits();
        more[start + 1] = id.getLeastSignificantBits();
        System.arraycopy(halves, start, more, start + HALVES, halves.length - start);
        return new IdSet(more);
    }

    /** These but for one. */
    IdSet without(UUID id) {
        if (!contains(id)) {
            return this;
        }
        int start = placeOf(id) * HALVES;
        long[] fewer = new long[halves.length - HALVES];
        System.arraycopy(halves, 0, fewer, 0, start);
        System.arraycopy(halves, start + HALVES, fewer, start, fewer.length - start);
        return new IdSet(fewer);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IdSet set && Arrays.equals(halves, set.halves);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(halves);
    }

    /** Where the id is, or belongs. */
    private int placeOf(UUID id) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (idAt(middle).compareTo(id) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private UUID idAt(int place) {
        return new UUID(halves[place * HALVES], halves[place * HALVES + 1]);
    }
}
