package dev.tidings.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ClientPlacesTest {

    private final ClientPlaces places = new ClientPlaces(3, 2);

    @Test
    void oneClientHasItsShareAtMost() {
        places.take("a");
        places.take("a");

        assertIsRefused("a", 429);
        assertThatCode(() -> places.take("b")).doesNotThrowAnyException();
    }

    @Test
    void allTogetherHaveNoMoreThanThereAre() {
        places.take("a");
        places.take("b");
        places.take("c");

        assertIsRefused("d", 503);
    }

    @Test
    void aPlaceIsLeftOnce() {
        ClientPlaces.Place place = places.take("a");
        places.take("a");
        place.close();
        place.close();

        places.take("a");
        assertIsRefused("a", 429);
        places.take("b");
        assertIsRefused("c", 503);
    }

    private void assertIsRefused(String client, int status) {
        assertThatThrownBy(() -> places.take(client))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type().status().value()).isEqualTo(status));
    }
}
