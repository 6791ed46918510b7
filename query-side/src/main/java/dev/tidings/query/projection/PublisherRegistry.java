package dev.tidings.query.projection;

import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The nodes that may publish the log, as they have told lately in the log's database. Thread-safe. */
@Component
public class PublisherRegistry {

    private final JdbcClient jdbc;

    PublisherRegistry(@Qualifier("eventLogDataSource") DataSource eventLogDataSource) {
        this.jdbc = JdbcClient.create(eventLogDataSource);
    }

    /**
     * One of them.
     *
     * @param leads       whether it is the one that publishes
     * @param position    how far the topic holds the log, as far as it knows
     * @param rate        events a second that it has sent of late
     * @param failures    how many times it has had to begin anew
     * @param lastFailure why, the last time; null where it never had to
     * @param failedAt    when; null likewise
     */
    public record Publisher(
            String node,
            String topic,
            boolean leads,
            long position,
            double rate,
            long failures,
            @Nullable String lastFailure,
            @Nullable Instant failedAt) {}

    /** Who publishes comes first. */
    public List<Publisher> publishers() {
        return jdbc.sql("""
                        select node, topic, leads, position, rate, failures, failure, failed_at
                        from event_store.log_publisher
                        where seen_at > clock_timestamp() - interval '15 seconds'
                        order by leads desc, node
                        limit 100
                        """)
                .query((row, number) -> {
                    var failedAt = row.getTimestamp("failed_at");
                    return new Publisher(
                            row.getString("node"),
                            row.getString("topic"),
                            row.getBoolean("leads"),
                            row.getLong("position"),
                            row.getDouble("rate"),
                            row.getLong("failures"),
                            row.getString("failure"),
                            failedAt == null ? null : failedAt.toInstant());
                })
                .list();
    }

    /** Tells how a node is doing, and forgets those that have said nothing for a day. */
    void tell(Publisher publisher) {
        jdbc.sql("""
                        insert into event_store.log_publisher as known
                               (node, topic, leads, position, rate, failures, failure, failed_at)
                        values (:node, :topic, :leads, :position, :rate, :failures, :failure,
                                case when :failure::text is null then null else clock_timestamp() end)
                        on conflict (node) do update
                        set topic = excluded.topic, leads = excluded.leads, position = excluded.position,
                            rate = excluded.rate, failures = excluded.failures, failure = excluded.failure,
                            failed_at = case when known.failures = excluded.failures then known.failed_at
                                             else excluded.failed_at end,
                            seen_at = clock_timestamp()
                        """)
                .param("node", publisher.node())
                .param("topic", publisher.topic())
                .param("leads", publisher.leads())
                .param("position", publisher.position())
                .param("rate", publisher.rate())
                .param("failures", publisher.failures())
                .param("failure", publisher.lastFailure())
                .update();
        jdbc.sql("delete from event_store.log_publisher where seen_at < clock_timestamp() - interval '1 day'")
                .update();
    }

    /** Forgets a node that leaves. */
    void forget(String node) {
        jdbc.sql("delete from event_store.log_publisher where node = ?")
                .param(node)
                .update();
    }
}
