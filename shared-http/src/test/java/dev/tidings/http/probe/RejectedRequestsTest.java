package dev.tidings.http.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests that no HTTP client would send, over bare sockets. */
@ProbeTest
class RejectedRequestsTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GARBAGE",
                "GET",
                "GET /api/a b HTTP/1.1",
                "GET /api/<x> HTTP/1.1",
                "GET /api/\u0001 HTTP/1.1",
                "GET /api/\u00e9 HTTP/1.1",
                "GET /api/search?q=\u00e9 HTTP/1.1",
                "GET /api/%zz HTTP/1.1",
                "GET /api/%ff HTTP/1.1",
                "GET /api/%00 HTTP/1.1",
                "GET /api/%2e%2e/%2e%2e/x HTTP/1.1",
                "GET /../x HTTP/1.1",
                "GET /api//search HTTP/1.1",
                "GET /api/a;b HTTP/1.1",
                "GET /api/a%2Fb HTTP/1.1",
                "GET /api/a%5Cb HTTP/1.1",
                "GET /api/a%0Ab HTTP/1.1",
                "GET /api/search?q=%ff HTTP/1.1",
                "GET /api/search?q=%00 HTTP/1.1",
                "GET /api/search?q=%ed%a0%80 HTTP/1.1",
                "GET /api/search?q=%c0%80 HTTP/1.1",
                "GET /api/search?q=%f HTTP/1.1",
                "GET /api/search?q=%zz HTTP/1.1",
                "GET /api/search HTTP/9.9",
                "GET /api/search HTTP/1.1\r\nBad Header: 1",
                "GET /api/search HTTP/1.1\r\nContent-Length: x",
                "GET /api/search HTTP/1.1\r\nTransfer-Encoding: nonsense",
                "GET /api/search HTTP/1.1\r\nAuthorization: \u0085",
                "CONNECT example.org:80 HTTP/1.1"
            })
    void aRequestThatCannotBeReadIsAProblem(String head) throws IOException {
        assertIsMalformed(send(head + "\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
    }

    @Test
    void aRequestWithoutHostIsAProblem() throws IOException {
        assertIsMalformed(send("GET /api/search HTTP/1.1\r\nConnection: close\r\n\r\n"));
    }

    @Test
    void headersOutOfProportionAreAProblem() throws IOException {
        assertIsMalformed(send("GET /api/trace HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(100_000) + "\r\n\r\n"));
    }

    @Test
    void aBodyThatEndsTooEarlyIsAProblem() throws IOException {
        assertIsMalformed(send("POST /api/notes HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: 100\r\nConnection: close\r\n\r\n{\"title\":"));
    }

    @Test
    void aBrokenChunkIsAProblem() throws IOException {
        assertIsMalformed(send("POST /api/notes HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\nnonsense\r\n{}"));
    }

    @Test
    void tracingIsNotAllowed() throws IOException {
        String answer = send("TRACE /api/search HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 405").contains("urn:tidings:problem:method-not-allowed", "Allow: ");
    }

    private static void assertIsMalformed(String answer) {
        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("Content-Type: application/problem+json")
                .contains("\"type\":\"urn:tidings:problem:malformed-request\"", "\"status\":400", "\"detail\":\"")
                .doesNotContain("Tomcat", "Exception", "<html");
    }

    private String send(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
