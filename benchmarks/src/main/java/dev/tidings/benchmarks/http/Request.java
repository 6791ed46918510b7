package dev.tidings.benchmarks.http;

import dev.tidings.benchmarks.database.Ids;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A kind of request. In path and body, {@code {post}} stands for a post taken at random and {@code {any}} for a number
 * that never comes again.
 *
 * @param token of access; empty for none
 * @param body  in JSON; empty for none
 * @param posts how many posts there are
 */
public record Request(String method, String path, String token, String body, int posts) {

    /** Asks for something, as anybody may. */
    public static Request get(String path, int posts) {
        return new Request("GET", path, "", "", posts);
    }

    /** Sends one of the kind. */
    Response send(HttpConnection connection) throws IOException {
        return connection.exchange(method, filled(path), token, filled(body));
    }

    private String filled(String template) {
        if (template.indexOf('{') < 0) {
            return template;
        }
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return template.replace("{post}", Ids.post(random.nextInt(posts)).toString())
                .replace("{any}", Long.toHexString(random.nextLong()));
    }
}
