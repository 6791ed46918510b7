package dev.tidings.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.tidings.migrations.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;

/** Streams that many ask for at once. */
class GroupingReaderTest {

    private static final PageLimit BEGINNING = new PageLimit(3, 1_000);
    private static final int STREAMS = 12;
    private static final int ROUNDS = 20;
    private static final String UNKNOWABLE = "\0";

    private final Node node = new Node(TestDatabase.create());
    private final GroupingReader reader = new GroupingReader(node.pool(), BEGINNING);

    @AfterEach
    void closeReader() {
        reader.close();
        node.close();
    }

    @Test
    void whoeverAsksIsGivenTheBeginningOfItsOwnStream() throws Exception {
        givenStreamsOfDifferentLengths();

        List<Callable<List<String>>> askers = new ArrayList<>();
        for (int stream = 0; stream <= STREAMS; stream++) {
            String id = "stream " + stream;
            askers.add(() -> texts(id));
        }

        for (List<List<String>> beginnings : together(askers)) {
            for (int stream = 0; stream <= STREAMS; stream++) {
                assertThat(beginnings.get(stream)).isEqualTo(expected(stream));
            }
        }
    }

    @Test
    void aPageIsAsManyBytesAsItMayBe() {
        node.append("large", 0, "x".repeat(600));
        node.append("large", 1, "y".repeat(600));
        node.append("large", 2, "z");

        assertThat(reader.beginning("large")).extracting(LogEntry::version).containsExactly(0L, 1L);
    }

    @Test
    void anIdThatPostgresqlCannotKnowIsRefusedToNobodyElse() throws Exception {
        givenStreamsOfDifferentLengths();

        List<Callable<List<String>>> askers = new ArrayList<>();
        for (int asker = 0; asker < STREAMS; asker++) {
            askers.add(() -> texts("stream 2"));
            askers.add(() -> {
                assertThatThrownBy(() -> texts(UNKNOWABLE)).isInstanceOf(DataIntegrityViolationException.class);
                return List.of();
            });
        }

        for (List<List<String>> beginnings : together(askers)) {
            assertThat(beginnings).containsOnly(expected(2), List.of());
        }
    }

    /** Where it waited for another connection, a pool could be used up by threads that wait for one. */
    @Test
    void whoHasATransactionReadsInIt() {
        node.append("a", 0, "first");
        HikariConfig config = new HikariConfig();
        config.setDataSource(node.pool());
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(2_000);
        try (HikariDataSource single = new HikariDataSource(config);
                GroupingReader ofSingle = new GroupingReader(single, BEGINNING)) {
            new TransactionTemplate(new LogTransactionManager(single)).executeWithoutResult(status -> {
                assertThat(ofSingle.beginning("a")).hasSize(1);
            });
        }
    }

    private void givenStreamsOfDifferentLengths() {
        for (int stream = 0; stream < STREAMS; stream++) {
            for (int version = 0; version < stream % 6; version++) {
                node.append("stream " + stream, version, stream + "/" + version);
            }
        }
    }

    private static List<String> expected(int stream) {
        List<String> texts = new ArrayList<>();
        for (int version = 0; stream < STREAMS && version < Math.min(stream % 6, BEGINNING.events()); version++) {
            texts.add(stream + "/" + version);
        }
        return texts;
    }

    private List<String> texts(String streamId) {
        return reader.beginning(streamId).stream().map(Node::text).toList();
    }

    /** What all of them are told who ask at the same moment, again and again. */
    private static List<List<List<String>>> together(List<Callable<List<String>>> askers) throws Exception {
        CyclicBarrier start = new CyclicBarrier(askers.size());
        List<List<List<String>>> rounds = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(askers.size())) {
            for (int round = 0; round < ROUNDS; round++) {
                List<Future<List<String>>> told = new ArrayList<>();
                for (Callable<List<String>> asker : askers) {
                    told.add(threads.submit(() -> {
                        start.await();
                        return asker.call();
                    }));
                }
                List<List<String>> answers = new ArrayList<>();
                for (Future<List<String>> each : told) {
                    answers.add(each.get());
                }
                rounds.add(answers);
            }
        }
        return rounds;
    }
}
