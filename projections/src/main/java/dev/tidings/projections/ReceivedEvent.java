package dev.tidings.projections;

import dev.tidings.eventstore.LogEntry;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event that came to a projection, decoded or not. */
sealed interface ReceivedEvent<E> {

    /** Its place in the log. */
    long position();

    /** What its events stay in order by; null where it can't be read. */
    @Nullable
    UUID stream();

    /** Its name in the log. */
    String name();

    /**
     * An event that was decoded.
     *
     * @param overtakes whether it waits behind no dead letter
     * @param hash      what decides which segment it belongs to
     */
    record Decoded<E>(Envelope<E> envelope, UUID stream, boolean overtakes, int hash, LogEntry entry)
            implements ReceivedEvent<E> {

        static <E> List<Envelope<E>> envelopes(List<Decoded<E>> events) {
            return events.stream().map(Decoded::envelope).toList();
        }

        @Override
        public long position() {
            return envelope.position();
        }

        @Override
        public String name() {
            return entry.name();
        }
    }

    /**
     * An event of a name that nobody knows, or whose payload can't be decoded. What it would have been sequenced by can't
     * be told, so it belongs to every segment: whichever comes first parks it, and in all of them the later events of its
     * stream wait behind it.
     */
    record Undecodable<E>(
            long position, String name, @Nullable UUID stream, Throwable cause) implements ReceivedEvent<E> {}
}
