package dev.tidings.kafka;

import dev.tidings.eventstore.LogEntry;
import dev.tidings.eventstore.PageLimit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The last records of the topic, as they came to the one who follows it: whoever reads at the log's end need not ask the
 * broker for them once more. Bounded. Thread-safe.
 */
final class RecentRecords {

    private static final PageLimit MOST = new PageLimit(1000, 4_000_000);

    private final Deque<ConsumerRecord<String, byte[]>> records = new ArrayDeque<>();
    private long first;
    private long bytes;

    /** Adds the record with the position behind the last one; none may be left out. */
    synchronized void add(long position, ConsumerRecord<String, byte[]> record) {
        if (records.isEmpty()) {
            first = position;
        }
        records.addLast(record);
        bytes += size(record);
        while (records.size() > MOST.events() || bytes > MOST.bytes()) {
            bytes -= size(records.removeFirst());
            first++;
        }
    }

    /** Forgets them, for what comes may not follow on them. */
    synchronized void clear() {
        records.clear();
        bytes = 0;
    }

    /**
     * The entries behind a position, as a feed hands them out; none where they are not known.
     *
     * @throws ForeignRecordException where one of the records was not made of an entry
     */
    List<LogEntry> after(long position, PageLimit limit) {
        List<LogEntry> entries = new ArrayList<>();
        long size = 0;
        Iterator<ConsumerRecord<String, byte[]>> behind = behind(position).iterator();
        while (behind.hasNext() && !limit.isReachedBy(entries.size(), size)) {
            LogEntry entry = CloudEvents.entry(behind.next());
            entries.add(entry);
            size += entry.payload().length;
        }
        return entries;
    }

    private synchronized List<ConsumerRecord<String, byte[]>> behind(long position) {
        return position + 1 < first
                ? List.of()
                : records.stream().skip(position + 1 - first).toList();
    }

    private static int size(ConsumerRecord<String, byte[]> record) {
        return record.value() == null ? 0 : record.value().length;
    }
}
