package dev.tidings.http.drain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tidings.http.ProblemException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class DrainFilterTest {

    private final Drain drain = new Drain(Duration.ZERO);
    private final DrainFilter filter = new DrainFilter(drain);
    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/posts");
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final MockFilterChain application = new MockFilterChain();

    @BeforeEach
    void start() {
        drain.start();
    }

    @Test
    void aNodeThatStaysServesEverybody() throws Exception {
        request.addHeader("X-Balancer-Retries", "504");

        filter.doFilter(request, response, application);

        assertThat(application.getRequest()).isNotNull();
        assertThat(response.getHeader("Connection")).isNull();
    }

    @Test
    void aNodeThatLeavesServesWhoCannotGoElsewhereAndAsksForTheConnectionToBeClosed() throws Exception {
        drain.stop();

        filter.doFilter(request, response, application);

        assertThat(application.getRequest()).isNotNull();
        assertThat(response.getHeader("Connection")).isEqualTo("close");
    }

    @Test
    void aNodeThatLeavesRefusesBeforeAnythingIsDoneWhatABalancerTakesElsewhere() {
        request.addHeader("X-Balancer-Retries", "504");
        drain.stop();

        assertThatThrownBy(() -> filter.doFilter(request, response, application))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type().status().value()).isEqualTo(504));
        assertThat(application.getRequest()).isNull();
    }

    @Test
    void aNodeThatCameBackServesAgain() throws Exception {
        request.addHeader("X-Balancer-Retries", "504");
        drain.stop();
        drain.start();

        filter.doFilter(request, response, application);

        assertThat(application.getRequest()).isNotNull();
    }
}
