package dev.tidings.command.outbox;

import dev.tidings.command.database.CommandDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks for all {@link DueWork} in turn, as often as each of it wants, with one statement for what is looked for at once. */
@Component
final class Lookout implements SmartLifecycle {

    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final CommandDatabase database;
    private final List<DueWork> all;
    private final Duration shortest;

    /** By {@link System#nanoTime}; used by one thread. */
    private final Map<DueWork, Long> nextLooks = new HashMap<>();

    private volatile ScheduledExecutorService threads = Executors.newSingleThreadScheduledExecutor();
    private volatile boolean running;

    Lookout(CommandDatabase database, List<DueWork> all) {
        this.database = database;
        this.all = List.copyOf(all);
        this.shortest =
                all.stream().map(DueWork::poll).min(Comparator.naturalOrder()).orElse(Duration.ofHours(1));
    }

    @Override
    public void start() {
        threads.shutdown();
        threads = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("lookout").daemon().factory());
        nextLooks.clear();
        long now = System.nanoTime();
        all.forEach(work -> nextLooks.put(work, now + work.poll().toNanos() / 2));
        running = true;
        new RecurringTasks(threads, this::isRunning, "It can't be seen what is due").keepDoing(this::look, shortest);
    }

    private void look() {
        long now = System.nanoTime();
        List<DueWork> asked = all.stream()
                .filter(work -> nextLooks.getOrDefault(work, now) - now <= shortest.toNanos() / 2)
                .toList();
        if (asked.isEmpty()) {
            return;
        }
        List<DueWork> due = database.jdbc()
                .sql(asked.stream()
                        .map(work -> "(" + work.isDue() + ")")
                        .collect(Collectors.joining(", ", "select ", "")))
                .query((row, number) -> due(asked, row))
                .single();
        asked.forEach(work -> nextLooks.put(work, now + work.poll().toNanos()));
        if (running) {
            due.forEach(DueWork::begin);
        }
    }

    private static List<DueWork> due(List<DueWork> asked, ResultSet row) throws SQLException {
        List<DueWork> due = new ArrayList<>();
        for (int column = 1; column <= asked.size(); column++) {
            if (row.getBoolean(column)) {
                due.add(asked.get(column - 1));
            }
        }
        return due;
    }

    @Override
    public void stop() {
        running = false;
        RecurringTasks.end(threads, FAREWELL);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** It stops before what it would set going, and starts after it. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE;
    }
}
