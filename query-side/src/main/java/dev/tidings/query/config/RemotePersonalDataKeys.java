package dev.tidings.query.config;

import dev.tidings.events.personaldata.PersonalDataKey;
import dev.tidings.events.personaldata.PersonalDataKeyExchange;
import dev.tidings.events.personaldata.PersonalDataKeySource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the command sides for keys, each time anew. As long as they don't answer, or don't let this node in, what needs keys
 * waits, as it does for a database: no event is to blame for it.
 */
final class RemotePersonalDataKeys implements PersonalDataKeySource {

    private static final Duration CONNECTING = Duration.ofSeconds(2);
    private static final Duration ANSWERING = Duration.ofSeconds(5);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final URI endpoint;
    private final String authorization;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTING)
            .build();

    RemotePersonalDataKeys(KeyExchangeSettings settings) {
        String base = settings.url().endsWith("/")
                ? settings.url().substring(0, settings.url().length() - 1)
                : settings.url();
        this.endpoint = URI.create(base + PersonalDataKeyExchange.PATH);
        this.authorization = PersonalDataKeyExchange.authorization(settings.secret());
    }

    @Override
    public Map<UUID, PersonalDataKey> find(Collection<UUID> userIds) {
        List<UUID> users = new ArrayList<>(userIds);
        Map<UUID, PersonalDataKey> found = new HashMap<>();
        for (int from = 0; from < users.size(); from += PersonalDataKeyExchange.MOST) {
            found.putAll(ask(users.subList(from, Math.min(users.size(), from + PersonalDataKeyExchange.MOST))));
        }
        return found;
    }

    private Map<UUID, PersonalDataKey> ask(List<UUID> users) {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(ANSWERING)
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(new PersonalDataKeyExchange.Request(users))))
                .build();
        try {
            HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw missing("it answers " + response.statusCode(), null);
            }
            return JSON.readValue(response.body(), PersonalDataKeyExchange.Response.class)
                    .opened();
        } catch (JacksonException | IllegalArgumentException e) {
            throw missing("what it answers are no keys", null);
        } catch (IOException e) {
            throw missing(e.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw missing("interrupted", e);
        }
    }

    private DataAccessResourceFailureException missing(String why, @Nullable Exception cause) {
        return new DataAccessResourceFailureException(
                "Keys of personal data can't be had from " + endpoint + ": " + why, cause);
    }
}
