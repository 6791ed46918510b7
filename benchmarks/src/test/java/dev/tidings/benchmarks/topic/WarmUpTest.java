package dev.tidings.benchmarks.topic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tidings.benchmarks.Bench;
import dev.tidings.benchmarks.Scale;
import dev.tidings.benchmarks.database.DurablePostgres;
import dev.tidings.benchmarks.report.Report;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WarmUpTest {

    private final Report report = new Report();

    @Test
    void whatGetsFasterForAsLongAsItMayIsNamedInTheReport() throws Exception {
        AtomicInteger windows = new AtomicInteger();

        try (DurablePostgres postgres = new DurablePostgres()) {
            WarmUp.untilSteady(
                    new Bench(Scale.full(), postgres, report),
                    "edits of a node that compiles",
                    () -> Math.pow(2, windows.incrementAndGet()));
        }

        assertThat(windows).hasValue(Scale.full().warmUps());
        assertThat(report.markdown()).contains("- not warm when it was measured: edits of a node that compiles");
    }
}
