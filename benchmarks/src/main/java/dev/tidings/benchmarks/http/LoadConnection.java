package dev.tidings.benchmarks.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntSupplier;

/** A kept-alive connection of HTTP/1.1 in an event loop, one request at a time. */
final class LoadConnection implements Closeable {

    private final SocketChannel channel;
    private final Expected expected;
    private final MessageTemplate message;
    private final MessageTemplate expectedText;
    private final IntSupplier posts;
    private final ResponseReader response = new ResponseReader();
    private byte[] expectedBytes = new byte[0];
    private long due;
    private long sent;

    LoadConnection(URI server, Request request, IntSupplier posts, Selector selector) throws IOException {
        this.channel = SocketChannel.open(new InetSocketAddress(server.getHost(), server.getPort()));
        this.expected = request.expected();
        this.message = new MessageTemplate(request.message(server.getAuthority()));
        this.expectedText = new MessageTemplate(expected.text());
        this.posts = posts;
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, this);
    }

    /** Says when the first request is to be sent. */
    void begin(long due) {
        this.due = due;
    }

    /** When the next request is to be sent, by {@link System#nanoTime}; without meaning while one is on its way. */
    long due() {
        return due;
    }

    /** Whether a request has been sent that is not answered yet. */
    boolean isAwaiting() {
        return sent != 0;
    }

    /** Sends a request. */
    void send() throws IOException {
        int post = posts.getAsInt();
        ByteBuffer bytes =
                ByteBuffer.wrap(message.fill(post, ThreadLocalRandom.current().nextLong()));
        expectedBytes = expectedText.fill(post, 0);
        response.begin();
        sent = System.nanoTime();
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Takes what there is of an answer: the nanoseconds it took once it is complete, before that 0. */
    long receive(long pace) throws IOException {
        if (!response.read(channel)) {
            return 0;
        }
        long nanos = System.nanoTime() - sent;
        sent = 0;
        due += pace;
        return nanos;
    }

    /** Whether the answer that has just been received is the one that was expected. */
    boolean isRight() {
        return response.status() == expected.status() && response.hasInBody(expectedBytes);
    }

    /** What came in the place of the expected answer. */
    String complaint() {
        return "instead of " + expected.status() + " with " + new String(expectedBytes, UTF_8) + ": " + response.text();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
