package dev.tidings.cli.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventParserTest {

    @Test
    void anEventIsCompleteAtAnEmptyLine() {
        assertThat(parse("id: 7", "event: progress", "data: {\"a\":1}", ""))
                .containsExactly(new ServerEvent("7", "progress", "{\"a\":1}"));
    }

    @Test
    void linesOfDataAreJoinedAndTheNameIsMessageUnlessGiven() {
        assertThat(parse("data: one", "data:two", "")).containsExactly(new ServerEvent(null, "message", "one\ntwo"));
    }

    @Test
    void anIdCountsUntilThereIsAnother() {
        assertThat(parse("id: 1", "data: a", "", "data: b", ""))
                .extracting(ServerEvent::id)
                .containsExactly("1", "1");
    }

    @Test
    void commentsUnknownFieldsAndEventsWithoutDataArePassedOver() {
        assertThat(parse(": heartbeat", "", "retry: 500", "event: x", "", "data: a", ""))
                .containsExactly(new ServerEvent(null, "message", "a"));
    }

    private static List<ServerEvent> parse(String... lines) {
        EventParser parser = new EventParser();
        List<ServerEvent> events = new ArrayList<>();
        for (String line : lines) {
            parser.line(line).ifPresent(events::add);
        }
        return events;
    }
}
