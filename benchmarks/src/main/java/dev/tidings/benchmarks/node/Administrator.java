package dev.tidings.benchmarks.node;

import dev.tidings.benchmarks.http.Draw;
import dev.tidings.benchmarks.http.Expected;
import dev.tidings.benchmarks.http.HttpConnection;
import dev.tidings.benchmarks.http.Request;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first administrator of a command side, who may edit every post.
 *
 * @param token of access
 */
public record Administrator(String token) {

    private static final Pattern ACCESS_TOKEN = Pattern.compile("\"accessToken\":\"([^\"]+)\"");

    /** Logs in. The contestants have the same administrator and the same way to log in. */
    public static Administrator logIn(Node commandSide) throws IOException {
        try (HttpConnection connection = new HttpConnection(commandSide.url())) {
            String credentials = "{\"username\":\"admin\",\"password\":\"%s\"}".formatted(Side.ADMIN_PASSWORD);
            String answer = connection
                    .exchange("POST", "/api/sessions", "", credentials)
                    .succeeded()
                    .text();
            Matcher token = ACCESS_TOKEN.matcher(answer);
            if (!token.find()) {
                throw new IllegalStateException("There is no access token in " + answer);
            }
            return new Administrator(token.group(1));
        }
    }

    /** Edits one of so many posts, in a way that it was not edited before. */
    public Request edit(int posts) {
        String content = "It was a bright cold day in April. ".repeat(6);
        return new Request(
                "PUT",
                "/api/posts/{post}",
                token,
                "{\"title\":\"Edit {any}\",\"content\":\"%s\"}".formatted(content),
                Draw.UNIFORM,
                posts,
                Expected.UPDATED);
    }
}
