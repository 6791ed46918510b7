package dev.tidings.realworld;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Both sides over HTTP: what reads goes to the query side, what changes to the command side. Safe for many threads. */
@Component
final class TidingsClient {

    static final String EVENT_POSITION = "Event-Position";
    static final String MIN_EVENT_POSITION = "Min-Event-Position";

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final Duration CONNECTING = Duration.ofSeconds(2);
    private static final Duration ANSWERING = Duration.ofSeconds(35);

    private final Sides sides;
    private final JsonMapper json;
    private final RestClient http;

    TidingsClient(Sides sides, JsonMapper json) {
        this.sides = sides;
        this.json = json;
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECTING)
                // An old slug leads to the new one.
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build());
        requests.setReadTimeout(ANSWERING);
        this.http = RestClient.builder().requestFactory(requests).build();
    }

    /**
     * What a side answered.
     *
     * @param body     missing where there was none
     * @param position of a change
     * @param refusal  null where it did what it was asked for
     */
    record Answer(
            JsonNode body, OptionalLong position, @Nullable Refusal refusal) {}

    /**
     * Reads what covers a position of the log.
     *
     * @param path      below the query side's address, with variables in braces
     * @param position  a number, or {@code latest}
     */
    Answer read(Requester requester, String position, String path, Object... variables) {
        RestClient.RequestHeadersSpec<?> request =
                http.get().uri(sides.query() + path, variables).header(MIN_EVENT_POSITION, position);
        return send(request, requester, "Nobody answered: ask again.");
    }

    /**
     * Changes something.
     *
     * @param body    null for none
     * @param ifMatch the version that the change rests on; null for any
     */
    Answer change(
            Requester requester,
            HttpMethod method,
            @Nullable Object body,
            @Nullable String ifMatch,
            String path,
            Object... variables) {
        RestClient.RequestBodySpec request = http.method(method).uri(sides.command() + path, variables);
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(json.writeValueAsBytes(body));
        }
        if (ifMatch != null) {
            request.header(HttpHeaders.IF_MATCH, '"' + ifMatch + '"');
        }
        return send(
                request,
                requester,
                "Nobody answered: the change may have been made or not. Look before you send it again.");
    }

    private Answer send(RestClient.RequestHeadersSpec<?> request, Requester requester, String unanswered) {
        request.header(FORWARDED_FOR, requester.address());
        if (requester.token() != null) {
            request.header(
                    HttpHeaders.AUTHORIZATION, "Bearer " + requester.token().value());
        }
        try {
            return request.accept(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON)
                    .exchangeForRequiredValue((sent, response) -> answer(response));
        } catch (ResourceAccessException e) {
            throw RealWorldException.of(HttpStatus.SERVICE_UNAVAILABLE, "server", unanswered);
        }
    }

    private Answer answer(ClientHttpResponse response) throws IOException {
        JsonNode body = parse(response.getBody().readAllBytes());
        HttpHeaders headers = response.getHeaders();
        return new Answer(
                body,
                position(headers.getFirst(EVENT_POSITION)),
                response.getStatusCode().is2xxSuccessful()
                        ? null
                        : Refusal.of(response.getStatusCode(), body, headers.getFirst(HttpHeaders.RETRY_AFTER)));
    }

    /** Something between may answer with a page of its own. */
    private JsonNode parse(byte[] body) {
        try {
            return body.length == 0 ? json.missingNode() : json.readTree(body);
        } catch (JacksonException e) {
            return json.missingNode();
        }
    }

    private static OptionalLong position(@Nullable String header) {
        return header != null && header.matches("[0-9]{1,18}")
                ? OptionalLong.of(Long.parseLong(header))
                : OptionalLong.empty();
    }
}
