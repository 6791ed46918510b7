package dev.tidings.http.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.util.FastByteArrayOutputStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes an answer when it is known how long it is. It goes out in one piece then; Spring would send what is written, and
 * the end of it once more in a packet of its own.
 */
final class SizedJsonConverter extends JacksonJsonHttpMessageConverter {

    SizedJsonConverter(JsonMapper mapper) {
        super(mapper);
    }

    @Override
    protected void writeInternal(
            Object object, ResolvableType type, HttpOutputMessage message, @Nullable Map<String, Object> hints)
            throws IOException {
        HeldBack held = new HeldBack(message.getHeaders(), new FastByteArrayOutputStream());
        super.writeInternal(object, type, held, hints);
        message.getHeaders().setContentLength(held.body.size());
        held.body.writeTo(message.getBody());
    }

    private record HeldBack(HttpHeaders headers, FastByteArrayOutputStream body) implements HttpOutputMessage {

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }

        @Override
        public OutputStream getBody() {
            return body;
        }
    }
}
