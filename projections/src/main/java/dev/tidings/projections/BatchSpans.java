package dev.tidings.projections;

import dev.tidings.projections.DeadLetterSorter.ParkedEvent;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import java.util.List;
import java.util.Map;

/** The spans of those events of a batch that are traced, by position. */
record BatchSpans(Map<Long, Span> spans) {

    static final BatchSpans NONE = new BatchSpans(Map.of());

    /** The batch has committed, with these events parked instead of projected. */
    void end(List<ParkedEvent> parked) {
        if (spans.isEmpty()) {
            return;
        }
        for (ParkedEvent letter : parked) {
            Span span = spans.get(letter.event().position());
            if (span != null) {
                span.setStatus(StatusCode.ERROR, "parked as a dead letter");
            }
        }
        spans.values().forEach(Span::end);
    }
}
