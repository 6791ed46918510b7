package dev.tidings.http.health;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class HealthFilterTest {

    private final AtomicLong nanoTime = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();
    private final HealthFilter filter = new HealthFilter(nanoTime::get);
    private int status = 200;

    private final FilterChain node = (request, response) -> {
        asked.incrementAndGet();
        ((HttpServletResponse) response).setStatus(status);
        response.setContentType("application/json");
        response.getOutputStream().write("{}".getBytes(StandardCharsets.UTF_8));
    };

    @Test
    void howTheNodeIsIsFoundOutOnceForWhoeverAsksAtTheSameTime() throws Exception {
        // When
        MockHttpServletResponse first = ask("/health");
        MockHttpServletResponse second = ask("/health");

        // Then
        assertThat(asked).hasValue(1);
        assertThat(second.getContentAsString()).isEqualTo("{}").isEqualTo(first.getContentAsString());
        assertThat(second.getContentType()).isEqualTo("application/json");
    }

    @Test
    void isFoundOutAnewAMomentLater() throws Exception {
        // Given
        ask("/health");

        // When
        status = 503;
        nanoTime.addAndGet(HealthFilter.REMEMBERED_FOR.toNanos());
        MockHttpServletResponse later = ask("/health");

        // Then
        assertThat(asked).hasValue(2);
        assertThat(later.getStatus()).isEqualTo(503);
    }

    @Test
    void isFoundOutAnewWhenSomethingHasChanged() throws Exception {
        // Given
        ask("/health");

        // When
        filter.forget();
        ask("/health");

        // Then
        assertThat(asked).hasValue(2);
    }

    @Test
    void nothingElseIsRemembered() throws Exception {
        // When
        ask("/readyz");
        ask("/readyz");

        // Then
        assertThat(asked).hasValue(2);
    }

    private MockHttpServletResponse ask(String path) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(new MockHttpServletRequest("GET", path), response, node);
        return response;
    }
}
