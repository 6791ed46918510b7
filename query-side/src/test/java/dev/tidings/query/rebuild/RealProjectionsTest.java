package dev.tidings.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.events.PostEvent;
import dev.tidings.events.UserEvent;
import dev.tidings.query.history.Histories;
import dev.tidings.query.history.History;
import dev.tidings.query.history.MovableClock;
import dev.tidings.query.history.People;
import dev.tidings.query.history.Step;
import dev.tidings.query.projection.RecordedEvent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;

/** The projections that there are come to the same again, whatever happened and however late it is by then. */
class RealProjectionsTest {

    private static final List<String> PROJECTIONS = List.of("post", "post-count", "trending", "user");

    @Property(tries = 4, edgeCases = EdgeCasesMode.NONE)
    void anyHistoryIsRebuiltToTheSameRows(@ForAll("steps") List<Step> steps) {
        try (RebuildWorld world = new RebuildWorld()) {
            History history = History.of(steps, new People(world.database));
            List<RecordedEvent> events = history.events();
            MovableClock clock = new MovableClock(History.BEGINNING);
            int half = events.size() / 2;
            append(world, events.subList(0, half));
            RebuildNode node = world.node(clock, RebuildNode::withRealProjections);
            PROJECTIONS.forEach(projection -> world.untilDone(projection, 1));
            clock.set(history.end().plus(Duration.ofHours(30)));
            append(world, events.subList(half, events.size()));

            List<UUID> rebuilds = PROJECTIONS.stream()
                    .map(projection ->
                            node.rebuilds().start(projection, false, null).id())
                    .toList();
            for (UUID rebuild : rebuilds) {
                world.until(node, rebuild, Phase.CAUGHT_UP);
                Rebuild verified = node.rebuilds().verify(rebuild);
                assertThat(verified.phase()).as(verified.toString()).isEqualTo(Phase.VERIFIED);
                assertThat(node.rebuilds().switchTo(rebuild).phase()).isEqualTo(Phase.LIVE);
            }
        }
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Histories.steps();
    }

    private static void append(RebuildWorld world, List<RecordedEvent> events) {
        if (!events.isEmpty()) {
            world.engine.appendEvents(
                    events.stream().map(RealProjectionsTest::message).toList());
        }
    }

    private static EventMessage<?> message(RecordedEvent recorded) {
        String id = UUID.randomUUID().toString();
        return switch (recorded.event()) {
            case UserEvent user -> inStream("user", user.userId(), recorded, id);
            case PostEvent post -> inStream("post", post.postId(), recorded, id);
            default -> new GenericEventMessage<>(id, recorded.event(), Map.of(), recorded.recordedAt());
        };
    }

    private static EventMessage<?> inStream(String type, UUID stream, RecordedEvent recorded, String id) {
        return new GenericDomainEventMessage<>(
                type, stream.toString(), recorded.version(), recorded.event(), Map.of(), id, recorded.recordedAt());
    }
}
