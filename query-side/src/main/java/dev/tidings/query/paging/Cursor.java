package dev.tidings.query.paging;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tidings.http.ProblemException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The place of one item in a list: the values that the list is sorted by. Clients pass it back without looking into it.
 * It holds for the list it was made for (its sorting and filters included) and for no other.
 */
public final class Cursor {

    /** No instant of a key is before it. */
    public static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    /** No instant of a key is after it. */
    public static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private static final String SEPARATOR = "|";

    private final List<String> values;

    private Cursor(List<String> values) {
        this.values = values;
    }

    /**
     * The cursor of an item, as clients get it.
     *
     * @param list what list it is, sorting and filters included
     * @param key  numbers, instants, ids and texts without {@code |}, in the order in which they are read again
     */
    public static String write(String list, Object... key) {
        String text = Stream.concat(
                        Stream.of(fingerprint(list)), Arrays.stream(key).map(Cursor::text))
                .collect(Collectors.joining(SEPARATOR));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    /**
     * Reads what {@link #write} made for the same list.
     *
     * @param cursor nothing, which stands for the beginning of the list
     * @throws ProblemException where the cursor is none, or one of another list
     */
    public static Optional<Cursor> read(@Nullable String cursor, String list) {
        if (cursor == null) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            List<String> values = List.of(text.split("\\|", -1));
            if (!values.getFirst().equals(fingerprint(list)) || text.indexOf('\0') >= 0) {
                throw unreadable();
            }
            return Optional.of(new Cursor(values.subList(1, values.size())));
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw unreadable();
        }
    }

    /** A number of the key. */
    public long number(int index) {
        return value(index, Long::parseLong);
    }

    /** The number behind a number of the key; the largest of all has none behind it, and stays itself. */
    public long following(int index) {
        long number = number(index);
        return number == Long.MAX_VALUE ? number : number + 1;
    }

    /** An id of the key. */
    public UUID id(int index) {
        return value(index, UUID::fromString);
    }

    /** A text of the key. */
    public String text(int index) {
        return value(index, Function.identity());
    }

    /** An instant of the key, to the microsecond. */
    public Instant instant(int index) {
        Instant instant = value(index, text -> Instant.EPOCH.plus(Long.parseLong(text), ChronoUnit.MICROS));
        if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
            throw unreadable();
        }
        return instant;
    }

    private <T> T value(int index, Function<String, T> parse) {
        try {
            return parse.apply(values.get(index));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException | ArithmeticException e) {
            throw unreadable();
        }
    }

    private static String text(Object value) {
        return value instanceof Instant instant
                ? Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, instant))
                : value.toString();
    }

    private static String fingerprint(String list) {
        return Integer.toHexString(list.hashCode());
    }

    private static ProblemException unreadable() {
        return ProblemException.invalid(
                "cursor", "must be the nextCursor of the page before, with the same sort and filters");
    }
}
