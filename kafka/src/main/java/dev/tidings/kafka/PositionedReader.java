package dev.tidings.kafka;

import dev.tidings.eventstore.LogEntry;
import dev.tidings.eventstore.PageLimit;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Finds positions of the log in its topic, and reads on from there. For one thread. */
final class PositionedReader implements AutoCloseable {

    private static final long NOWHERE = -1;

    private final TopicReader topic;
    private long position = NOWHERE;

    PositionedReader(TopicReader topic) {
        this.topic = topic;
    }

    /** Behind which position it would go on without searching; -1 where it would have to search. */
    long position() {
        return position;
    }

    /** Which offset the topic ends before. */
    long end() {
        return topic.end();
    }

    /**
     * The entries behind a position, as a feed hands them out. Where the topic has a gap there, the one behind the gap
     * alone.
     */
    List<LogEntry> after(long after, PageLimit limit) {
        boolean standsThere = after == position;
        position = NOWHERE;
        long end = topic.end();
        Found found = standsThere ? read(after, limit, end) : Found.NOTHING;
        if (found.isEmpty()) {
            // Where it stands there already, the topic may have been made anew since, with fewer repetitions.
            seek(after, end, true);
            found = read(after, limit, end);
        }
        if (found.isBehindGap()) {
            // The search may have gone too far.
            seek(after, end, false);
            found = read(after, limit, end);
        }
        if (!found.hasGap()) {
            position = found.isEmpty() ? after : found.entries().getLast().position();
        }
        return found.entries();
    }

    /**
     * Goes to a record from which the next position is to be found by reading on. Each record adds one position at most
     * to what the topic holds, so none stands before the offset that it would have without repetitions.
     */
    private void seek(long after, long end, boolean quickly) {
        long beginning = topic.beginning();
        topic.seek(beginning);
        ConsumerRecord<String, byte[]> record = topic.next(end);
        if (record == null) {
            return;
        }
        long first = CloudEvents.position(record);
        long offset = Math.clamp(beginning + (after + 1 - first), beginning, end);
        while (quickly) {
            topic.seek(offset);
            record = topic.next(end);
            long missing = record == null ? 0 : after + 1 - CloudEvents.position(record);
            if (missing <= LogTopic.REACH) {
                break;
            }
            offset = Math.min(end, offset + missing - LogTopic.REACH);
        }
        topic.seek(offset);
    }

    private Found read(long after, PageLimit limit, long end) {
        List<LogEntry> entries = new ArrayList<>();
        @Nullable LogEntry behindGap = null;
        long bytes = 0;
        long last = after;
        for (int further = 0; further < LogTopic.REACH && !limit.isReachedBy(entries.size(), bytes); ) {
            ConsumerRecord<String, byte[]> record = topic.next(end);
            if (record == null) {
                break;
            }
            long found = CloudEvents.position(record);
            if (found == last + 1) {
                LogEntry entry = CloudEvents.entry(record);
                entries.add(entry);
                bytes += entry.payload().length;
                last = found;
            } else if (found > last + 1) {
                // Whoever publishes next fills the gap, a little further on.
                behindGap = behindGap == null ? CloudEvents.entry(record) : behindGap;
                further++;
            }
        }
        return new Found(
                entries.isEmpty() && behindGap != null ? List.of(behindGap) : entries,
                behindGap != null,
                entries.isEmpty());
    }

    @Override
    public void close() {
        topic.close();
    }

    /**
     * What was found.
     *
     * @param hasGap  whether the topic went on behind a gap: what fills it is not to be read on, but to be searched for
     * @param isEmpty whether none of the entries follows on what was asked for
     */
    private record Found(List<LogEntry> entries, boolean hasGap, boolean isEmpty) {

        private static final Found NOTHING = new Found(List.of(), false, true);

        private boolean isBehindGap() {
            return hasGap && isEmpty;
        }
    }
}
