package dev.tidings.benchmarks.http;

/**
 * A kind of request. In path and body, {@code {post}} stands for a post's id and {@code {any}} for a number that never
 * comes again.
 *
 * @param token    of access; empty for none
 * @param body     in JSON; empty for none
 * @param draw     which of the posts each request is about
 * @param posts    how many there are
 * @param expected what each answer must be
 */
public record Request(String method, String path, String token, String body, Draw draw, int posts, Expected expected) {

    /** Asks for a list, as anybody may. */
    public static Request list(String path) {
        return new Request("GET", path, "", "", Draw.HOT, 1, Expected.ITEMS);
    }

    /** Asks for a post, as anybody may. */
    public static Request post(int posts) {
        return new Request("GET", "/api/posts/{post}", "", "", Draw.UNIFORM, posts, Expected.POST);
    }

    /** Views a post, as anybody may. */
    public static Request view(Draw draw, int posts) {
        return new Request("POST", "/api/posts/{post}/views", "", "", draw, posts, Expected.ACCEPTED);
    }

    /** Its head and its body. */
    String message(String host) {
        StringBuilder message = new StringBuilder(256)
                .append(method)
                .append(' ')
                .append(path)
                .append(" HTTP/1.1\r\nHost: ")
                .append(host)
                .append("\r\n");
        if (!token.isEmpty()) {
            message.append("Authorization: Bearer ").append(token).append("\r\n");
        }
        if (!body.isEmpty()) {
            message.append("Content-Type: application/json\r\n");
        }
        if (!method.equals("GET")) {
            message.append("Content-Length: ")
                    .append(MessageTemplate.lengthOf(body))
                    .append("\r\n");
        }
        return message.append("\r\n").append(body).toString();
    }
}
