package dev.tidings.http.problem;

import dev.tidings.http.ProblemType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems as answers. Safe for use by many threads. */
public final class ProblemWriter {

    /** What an answer that failed half-way may have promised about another body. */
    private static final List<String> OF_THE_ANSWER_THAT_FAILED =
            List.of(HttpHeaders.ETAG, HttpHeaders.LOCATION, HttpHeaders.CONTENT_DISPOSITION, HttpHeaders.LAST_MODIFIED);

    private final JsonMapper mapper;

    /** Documents are written with this mapper. */
    public ProblemWriter(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * Replaces whatever was going to be answered by the problem.
     *
     * @throws IOException where the client is gone
     */
    public void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        byte[] body = mapper.writeValueAsBytes(document(problem, path(request)));
        response.resetBuffer();
        OF_THE_ANSWER_THAT_FAILED.forEach(header -> response.setHeader(header, null));
        response.setStatus(problem.type().status().value());
        response.setContentType(ProblemDocument.MEDIA_TYPE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (problem.type().status() == ProblemType.AUTHENTICATION_REQUIRED.status()
                && !response.containsHeader(HttpHeaders.WWW_AUTHENTICATE)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        problem.headers().forEach(response::setHeader);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    static ProblemDocument document(Problem problem, @Nullable String instance) {
        ProblemType type = problem.type();
        return new ProblemDocument(
                type.urn(), type.title(), type.status().value(), problem.detail(), instance, problem.errors());
    }

    /** The path that was asked for, also while the container reports an error at another one. */
    private static @Nullable String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String original
                ? original
                : request.getRequestURI();
    }
}
