package dev.tidings.http.problem;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Answers for what Tomcat refuses before any application code sees it: bad request lines, URLs, headers. */
final class ProblemReportValve extends ErrorReportValve {

    private final JsonMapper mapper;

    ProblemReportValve(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported() || !canWrite(response)) {
            return;
        }
        Problem problem = StatusProblems.of(isClientsFault(status) ? 400 : status);
        byte[] body = mapper.writeValueAsBytes(ProblemWriter.document(problem, request.getRequestURI()));
        try {
            response.setStatus(problem.type().status().value());
            response.setContentType(ProblemDocument.MEDIA_TYPE);
            response.setHeader("Cache-Control", "no-store");
            problem.headers().forEach(response::setHeader);
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            container.getLogger().debug("The error could not be reported", e);
        }
    }

    /** A version of HTTP, a method or a coding that nobody has heard of is not what monitoring should wake people for. */
    private static boolean isClientsFault(int status) {
        return status == 501 || status == 505;
    }

    private static boolean canWrite(Response response) {
        AtomicBoolean allowed = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, allowed);
        return allowed.get();
    }
}
