package dev.tidings.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.awaitility.Awaitility;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** A real broker for tests: one for each JVM, one fresh topic for each caller. */
final class Broker {

    private static final AtomicInteger CREATED = new AtomicInteger();
    private static final EmbeddedKafkaKraftBroker BROKER = start();

    private Broker() {}

    /** What clients connect with. */
    static Map<String, Object> connection() {
        return Map.of("bootstrap.servers", BROKER.getBrokersAsString());
    }

    /** A topic that nobody has created yet. */
    static LogTopic topic() {
        return topic("log-" + CREATED.incrementAndGet());
    }

    /** Its clients, and so their threads, have its name. */
    static LogTopic topic(String name) {
        Map<String, Object> connection = new HashMap<>(connection());
        connection.put("client.id", name);
        return new LogTopic(name, connection);
    }

    /** Creates a topic as an operator might, who knows of no settings but one. */
    static void create(LogTopic topic, String setting, String value) {
        asked(admin -> admin.createTopics(List.of(
                        new NewTopic(topic.name(), Optional.of(1), Optional.empty()).configs(Map.of(setting, value))))
                .all());
    }

    /** Changes one of its settings. */
    static void change(LogTopic topic, String setting, String value) {
        AlterConfigOp change = new AlterConfigOp(new ConfigEntry(setting, value), AlterConfigOp.OpType.SET);
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
        asked(admin ->
                admin.incrementalAlterConfigs(Map.of(resource, List.of(change))).all());
    }

    private static void asked(Function<Admin, KafkaFuture<Void>> question) {
        try (Admin admin = Admin.create(connection())) {
            question.apply(admin).get();
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Loses a topic with all that it holds, and waits until the broker itself has been told. */
    static void lose(LogTopic topic) {
        assertThat(loseIfThere(topic)).isTrue();
        try (Admin admin = Admin.create(connection())) {
            await().until(() -> !admin.listTopics().names().get().contains(topic.name()));
        }
    }

    /** Loses a topic; says whether there was one. */
    static boolean loseIfThere(LogTopic topic) {
        try (Admin admin = Admin.create(connection())) {
            admin.deleteTopics(List.of(topic.name())).all().get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return false;
            }
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static EmbeddedKafkaKraftBroker start() {
        // It shares two processors with other builds, and topics and leaders take their time.
        Awaitility.setDefaultTimeout(Duration.ofSeconds(40));
        EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 1);
        broker.brokerProperty("auto.create.topics.enable", "false");
        broker.afterPropertiesSet();
        Runtime.getRuntime().addShutdownHook(new Thread(broker::destroy));
        return broker;
    }
}
