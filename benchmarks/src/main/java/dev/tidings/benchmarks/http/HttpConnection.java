package dev.tidings.benchmarks.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A kept-alive connection of HTTP/1.1, one request at a time. It does no more than it must: on a small machine, what the
 * client costs the server lacks.
 */
public final class HttpConnection implements Closeable {

    private final Socket socket;
    private final String host;
    private final InputStream in;
    private final OutputStream out;

    /** Connects. */
    public HttpConnection(URI server) throws IOException {
        socket = new Socket(server.getHost(), server.getPort());
        socket.setTcpNoDelay(true);
        host = server.getAuthority();
        in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
        out = socket.getOutputStream();
    }

    /** Asks without a body or a login. */
    public Response get(String path) throws IOException {
        return exchange("GET", path, "", "");
    }

    /**
     * Asks and awaits the answer.
     *
     * @param token of access; empty for none
     * @param body  in JSON; empty for none
     */
    public Response exchange(String method, String path, String token, String body) throws IOException {
        byte[] content = body.getBytes(UTF_8);
        StringBuilder head = new StringBuilder(256)
                .append(method)
                .append(' ')
                .append(path)
                .append(" HTTP/1.1\r\nHost: ")
                .append(host)
                .append("\r\n");
        if (!token.isEmpty()) {
            head.append("Authorization: Bearer ").append(token).append("\r\n");
        }
        if (content.length > 0) {
            head.append("Content-Type: application/json\r\n");
        }
        if (!method.equals("GET")) {
            head.append("Content-Length: ").append(content.length).append("\r\n");
        }
        byte[] start = head.append("\r\n").toString().getBytes(ISO_8859_1);
        byte[] request = new byte[start.length + content.length];
        System.arraycopy(start, 0, request, 0, start.length);
        System.arraycopy(content, 0, request, start.length, content.length);
        out.write(request);
        return response();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private Response response() throws IOException {
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        Map<String, String> headers = new HashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return new Response(status, headers, body(headers));
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        String length = headers.get("content-length");
        if (length != null) {
            return in.readNBytes(Integer.parseInt(length));
        }
        return headers.containsKey("transfer-encoding") ? chunks() : new byte[0];
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int size;
        do {
            size = Integer.parseInt(line(), 16);
            body.write(in.readNBytes(size));
            line();
        } while (size > 0);
        return body.toByteArray();
    }

    private String line() throws IOException {
        return line(in);
    }

    /** The next line of an answer, without its end. */
    static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("The server has closed the connection");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
