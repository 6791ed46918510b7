package dev.tidings.command.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdSetTest {

    @Test
    void idsComeAndGoAsInAnyOtherSet() {
        Random random = new Random(7);
        List<UUID> ids = new ArrayList<>();
        for (int n = 0; n < 50; n++) {
            ids.add(new UUID(random.nextLong(), random.nextLong()));
        }
        IdSet set = IdSet.EMPTY;
        Set<UUID> expected = new HashSet<>();
        for (int n = 0; n < 1_000; n++) {
            UUID id = ids.get(random.nextInt(ids.size()));
            if (random.nextBoolean()) {
                set = set.with(id);
                expected.add(id);
            } else {
                set = set.without(id);
                expected.remove(id);
            }
            assertThat(ids.stream().filter(set::contains)).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(set.size()).isEqualTo(expected.size());
        }
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();

        IdSet read = IdSet.of(IdSet.EMPTY.with(first).with(second).base64());

        assertThat(read.size()).isEqualTo(2);
        assertThat(read.contains(first)).isTrue();
        assertThat(read.contains(second)).isTrue();
        assertThat(IdSet.of(IdSet.EMPTY.base64()).size()).isZero();
    }
}
