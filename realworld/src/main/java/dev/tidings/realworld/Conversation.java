package dev.tidings.realworld;

import dev.tidings.realworld.TidingsClient.Answer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.JsonNode;

/**
 * What one request asks of both sides, as its caller. Reads cover all that was in the log when they were asked for, and
 * after a change the change itself; so nobody's earlier changes are ever missing, and nobody has to remember a position.
 * For one thread.
 */
final class Conversation {

    private static final String LATEST = "latest";

    private final TidingsClient client;
    private final Requester requester;
    private String position = LATEST;

    Conversation(TidingsClient client, Requester requester) {
        this.client = client;
        this.requester = requester;
    }

    /** The same request's conversation with another caller: who has just been recognised. */
    Conversation as(String accessToken) {
        Conversation other = new Conversation(client, new Requester(requester.address(), new Token(accessToken)));
        other.position = position;
        return other;
    }

    /** As the client keeps it. */
    String token() {
        Token token = requester.token();
        if (token == null) {
            throw Token.missing();
        }
        return token.value();
    }

    /**
     * Reads.
     *
     * @param resource what it is about, for the error where it is not there
     * @param path     with variables in braces
     */
    JsonNode read(String resource, String path, Object... variables) {
        Answer answer = client.read(requester, position, path, variables);
        if (answer.refusal() != null) {
            throw RefusalTranslation.of(answer.refusal(), resource);
        }
        return answer.body();
    }

    /** Reads something that may not be there. What can be in no path is not there either. */
    Optional<JsonNode> find(String resource, String path, Object... variables) {
        Answer answer = client.read(requester, position, path, variables);
        Refusal refusal = answer.refusal();
        if (refusal == null) {
            return Optional.of(answer.body());
        }
        if (refusal.is(404) || refusal.type().equals("malformed-request")) {
            return Optional.empty();
        }
        throw RefusalTranslation.of(refusal, resource);
    }

    /** Changes something. */
    JsonNode change(String resource, HttpMethod method, @Nullable Object body, String path, Object... variables) {
        Answer answer = client.change(requester, method, body, null, path, variables);
        if (answer.refusal() != null) {
            throw RefusalTranslation.of(answer.refusal(), resource);
        }
        covers(answer);
        return answer.body();
    }

    /** What the command side makes of something; the caller says what its refusal means. */
    Answer attempt(HttpMethod method, Object body, @Nullable String ifMatch, String path, Object... variables) {
        Answer answer = client.change(requester, method, body, ifMatch, path, variables);
        covers(answer);
        return answer;
    }

    /** Reads from now on show the change. */
    private void covers(Answer answer) {
        answer.position().ifPresent(changed -> position = Long.toString(changed));
    }
}
