package dev.tidings.projections;

import dev.tidings.eventstore.Feed;
import dev.tidings.eventstore.LogEntry;
import dev.tidings.eventstore.LogPage;
import dev.tidings.eventstore.PageLimit;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A log in memory, of texts and numbers, that tells what was asked of it. For one thread. */
final class ListFeed implements Feed, EventTypes<Object> {

    private final List<LogEntry> entries = new ArrayList<>();
    private final List<Long> decoded = new ArrayList<>();
    private Set<String> unneeded = Set.of();
    private long last;
    private int reads;

    void texts(int count) {
        append(count, "text", 1);
    }

    /** A text that many times as large as others. */
    void large(int times) {
        append(1, "text", times);
    }

    void numbers(int count) {
        append(count, "number", 1);
    }

    /** Events of a name that stands for nothing. */
    void unknown(int count) {
        append(count, "riddle", 1);
    }

    void gap() {
        last++;
    }

    LogEntry entry(long position) {
        return entries.get((int) position - 1);
    }

    int reads() {
        return reads;
    }

    /** What was not asked for when it was read last. */
    Set<String> unneeded() {
        return unneeded;
    }

    /** The positions of what was decoded. */
    List<Long> decoded() {
        return decoded;
    }

    /** One that handles texts alone. */
    Projection<Object> projection() {
        return new Projection<>() {
            @Override
            public String name() {
                return "texts";
            }

            @Override
            public List<ProjectionTable> tables() {
                return List.of();
            }

            @Override
            public Set<Class<?>> handles() {
                return Set.of(String.class);
            }

            @Override
            public UUID sequencedBy(Object event) {
                return stream(event);
            }

            @Override
            public void project(List<Envelope<Object>> events) {}
        };
    }

    @Override
    public long head() {
        return last;
    }

    @Override
    public long knownHead() {
        return last;
    }

    @Override
    public List<LogEntry> after(long position, PageLimit limit) {
        return after(position, limit, Set.of()).events();
    }

    @Override
    public LogPage after(long position, PageLimit limit, Set<String> names) {
        reads++;
        unneeded = Set.copyOf(names);
        List<LogEntry> page = new ArrayList<>();
        long bytes = 0;
        for (LogEntry entry : entries) {
            if (entry.position() > position && !limit.isReachedBy(page.size(), bytes)) {
                page.add(entry);
                bytes += names.contains(entry.name()) ? 0 : entry.size();
            }
        }
        List<LogEntry> needed = page.stream()
                .filter(entry -> !names.contains(entry.name()) || entry.equals(page.getLast()))
                .toList();
        return new LogPage(needed, page.size() - needed.size());
    }

    @Override
    public List<LogEntry> at(List<Long> positions, PageLimit limit) {
        return entries.stream()
                .filter(entry -> positions.contains(entry.position()))
                .toList();
    }

    @Override
    public boolean await(long position, Duration patience) {
        return position <= last;
    }

    @Override
    public Registration onGrowth(Runnable listener) {
        return () -> {};
    }

    @Override
    public Optional<Class<?>> named(String name) {
        return switch (name) {
            case "text" -> Optional.of(String.class);
            case "number" -> Optional.of(Integer.class);
            default -> Optional.empty();
        };
    }

    @Override
    public Object decode(LogEntry entry) {
        decoded.add(entry.position());
        return new String(entry.payload(), StandardCharsets.UTF_8);
    }

    @Override
    public UUID stream(Object event) {
        return new UUID(0, event.hashCode());
    }

    private void append(int count, String name, int times) {
        for (int n = 0; n < count; n++) {
            byte[] payload = "payload".repeat(times).getBytes(StandardCharsets.UTF_8);
            entries.add(new LogEntry(
                    ++last, null, null, LogEntry.NO_VERSION, name, 1, payload, new byte[0], Instant.EPOCH));
        }
    }
}
