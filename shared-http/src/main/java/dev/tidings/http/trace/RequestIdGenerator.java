package dev.tidings.http.trace;

import dev.tidings.http.RequestTrace;
import io.opentelemetry.api.trace.TraceId;
import io.opentelemetry.sdk.trace.IdGenerator;

/** A trace that begins with a request goes by the request's id where that can be one. */
final class RequestIdGenerator implements IdGenerator {

    private final IdGenerator random = IdGenerator.random();

    @Override
    public String generateTraceId() {
        return RequestTrace.id().filter(TraceId::isValid).orElseGet(random::generateTraceId);
    }

    @Override
    public String generateSpanId() {
        return random.generateSpanId();
    }
}
