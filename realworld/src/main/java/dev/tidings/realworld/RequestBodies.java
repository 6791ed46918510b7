package dev.tidings.realworld;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The body of a request, read when the controller asks for it: not before the caller is known. */
final class RequestBodies {

    private final HttpServletRequest request;
    private final JsonMapper json;

    RequestBodies(HttpServletRequest request, JsonMapper json) {
        this.request = request;
        this.json = json;
    }

    /**
     * The fields of the object that the specification wraps in another one.
     *
     * @param wrapper the only field of the outer object: {@code user}, {@code article}, {@code comment}
     * @throws RealWorldException 422 where there is none
     */
    Fields read(String wrapper) throws IOException {
        JsonNode wrapped = parse().path(wrapper);
        if (wrapped.isMissingNode() || wrapped.isNull()) {
            throw RealWorldException.invalid(wrapper, Fields.BLANK);
        }
        if (!wrapped.isObject()) {
            throw RealWorldException.invalid(wrapper, "must be an object");
        }
        return new Fields(wrapped);
    }

    private JsonNode parse() throws IOException {
        try {
            return json.readTree(request.getInputStream());
        } catch (JacksonException e) {
            if (e.getCause() instanceof IOException broken) {
                throw broken;
            }
            throw RealWorldException.of(
                    HttpStatus.UNPROCESSABLE_CONTENT, "request", "must be one well-formed JSON value in UTF-8");
        }
    }
}
