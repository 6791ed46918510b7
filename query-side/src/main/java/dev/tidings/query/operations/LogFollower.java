package dev.tidings.query.operations;

import dev.tidings.eventstore.EventLog;
import dev.tidings.http.stream.EventStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/** One client's way along the log: first what is there already, then what comes. For one thread. */
final class LogFollower {

    private static final int AT_ONCE = 100;

    /** Under load events come by the batch instead of one by one. */
    private static final Duration BREATH = Duration.ofMillis(50);

    private final EventLog log;
    private final LoggedEvents events;
    private final LogTail tail;
    private final EventFilter filter;
    private final UnaryOperator<LogEntryResponse> shown;
    private long next;

    /** @param shown what the client is shown of an event */
    LogFollower(
            EventLog log,
            LoggedEvents events,
            LogTail tail,
            EventFilter filter,
            long from,
            UnaryOperator<LogEntryResponse> shown) {
        this.log = log;
        this.events = events;
        this.tail = tail;
        this.filter = filter;
        this.shown = shown;
        this.next = from;
    }

    /** Goes on until the server stops. */
    void follow(EventStream stream) throws IOException {
        catchUp(stream);
        while (stream.await(patience -> log.awaitBeyond(next - 1, patience))) {
            takeNew(stream);
            stream.await(LogFollower::breathe);
        }
    }

    /** Past events are looked for with the filter, so that none is read that is not wanted. */
    private void catchUp(EventStream stream) throws IOException {
        boolean isThere = false;
        while (!isThere && stream.isOpen()) {
            LogSlice slice = events.from(next, filter, AT_ONCE);
            send(stream, slice.events());
            stream.keepAlive();
            next = Math.max(next, slice.next());
            isThere = slice.isLast();
        }
    }

    private void takeNew(EventStream stream) throws IOException {
        List<LogEntryResponse> some = tail.from(next);
        while (!some.isEmpty() && stream.isOpen()) {
            send(stream, some.stream().filter(filter::matches).toList());
            stream.keepAlive();
            next = some.getLast().position() + 1;
            some = tail.from(next);
        }
    }

    private void send(EventStream stream, List<LogEntryResponse> some) throws IOException {
        for (LogEntryResponse event : some) {
            stream.send("event", event.position(), shown.apply(event));
        }
    }

    private static boolean breathe(Duration patience) throws InterruptedException {
        Thread.sleep(BREATH);
        return true;
    }
}
