package dev.tidings.events.personaldata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How a query side asks a command side for keys of personal data, which are kept where it has no business. */
public final class PersonalDataKeyExchange {

    /** Asked with POST, for what is asked for has no place in a log. No reverse proxy lets strangers through to it. */
    public static final String PATH = "/internal/personal-data-keys";

    /** Of so many users a request asks at most. */
    public static final int MOST = 300;

    private static final String USER = "query-side";

    private PersonalDataKeyExchange() {}

    /** Whose keys are wanted. */
    public record Request(List<UUID> users) {

        public Request {
            users = List.copyOf(users);
        }
    }

    /** The keys, in Base64, of those who have one. */
    public record Response(Map<UUID, String> keys) {

        public Response {
            keys = Map.copyOf(keys);
        }

        /** To answer with. */
        public static Response of(Map<UUID, PersonalDataKey> keys) {
            return new Response(keys.entrySet().stream()
                    .collect(toMap(
                            Map.Entry::getKey,
                            key -> Base64.getEncoder()
                                    .encodeToString(key.getValue().encoded()))));
        }

        /** What was answered. */
        public Map<UUID, PersonalDataKey> opened() {
            return keys.entrySet().stream()
                    .collect(toMap(
                            Map.Entry::getKey,
                            key -> new PersonalDataKey(Base64.getDecoder().decode(key.getValue()))));
        }

        /** Without the keys. */
        @Override
        public String toString() {
            return keys.size() + " keys";
        }
    }

    /** The header {@code Authorization} of who knows the secret (RFC 7617). */
    public static String authorization(String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((USER + ":" + secret).getBytes(UTF_8));
    }
}
