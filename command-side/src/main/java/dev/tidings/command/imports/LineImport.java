package dev.tidings.command.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tidings.command.idempotency.AnsweredRequests;
import dev.tidings.command.idempotency.KeyedRequest;
import dev.tidings.command.idempotency.StoredResponse;
import dev.tidings.eventstore.OutcomeUnknownException;
import dev.tidings.http.ProblemException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Imports lines, each of them once however often it comes under one key. */
@Component
final class LineImport {

    private static final Logger LOG = LoggerFactory.getLogger(LineImport.class);

    private final PostImport postImport;
    private final AnsweredRequests answeredRequests;
    private final JsonMapper json;

    LineImport(PostImport postImport, AnsweredRequests answeredRequests, JsonMapper json) {
        this.postImport = postImport;
        this.answeredRequests = answeredRequests;
        this.json = json;
    }

    /**
     * Imports lines, each of them judged alone. Their posts are durable on return. They share a transaction; should that
     * fail, they are tried one by one. Where nobody knows what became of it, that holds for each.
     *
     * @param keyed the whole import, where it carries a key
     * @return what became of each, in the order of the lines
     */
    List<ImportResult> add(List<ParsedLine> lines, @Nullable KeyedRequest keyed) {
        SortedMap<Long, ImportResult> results = new TreeMap<>();
        SortedMap<Long, ParsedLine.Fit> fit = new TreeMap<>();
        for (ParsedLine line : lines) {
            switch (line) {
                case ParsedLine.Fit it -> fit.put(it.number(), it);
                case ParsedLine.Unfit it -> results.put(it.number(), it.result());
            }
        }
        if (!fit.isEmpty()) {
            results.putAll(together(fit, keyed));
        }
        return List.copyOf(results.values());
    }

    private Map<Long, ImportResult> together(SortedMap<Long, ParsedLine.Fit> lines, @Nullable KeyedRequest keyed) {
        try {
            return keyed == null ? added(lines) : once(lines, keyed);
        } catch (OutcomeUnknownException e) {
            LOG.error("Nobody knows what became of the lines {} of an import", lines.keySet(), e);
            return each(lines, line -> ImportResult.failed(line.number(), e));
        } catch (RuntimeException e) {
            if (lines.size() > 1) {
                LOG.warn("Lines of an import fail together: they are tried one by one", e);
                return each(
                        lines,
                        line -> Objects.requireNonNull(together(new TreeMap<>(Map.of(line.number(), line)), keyed)
                                .get(line.number())));
            }
            long number = lines.firstKey();
            if (e instanceof ProblemException refusal) {
                return Map.of(number, ImportResult.refused(number, refusal));
            }
            LOG.error("Line {} of an import failed", number, e);
            return Map.of(number, ImportResult.failed(number, e));
        }
    }

    private interface Verdict {
        ImportResult of(ParsedLine.Fit line);
    }

    private static Map<Long, ImportResult> each(SortedMap<Long, ParsedLine.Fit> lines, Verdict verdict) {
        Map<Long, ImportResult> results = new HashMap<>();
        lines.forEach((number, line) -> results.put(number, verdict.of(line)));
        return results;
    }

    private Map<Long, ImportResult> added(SortedMap<Long, ParsedLine.Fit> lines) {
        PostImport.Outcome outcome = postImport.add(List.copyOf(lines.values()));
        Map<Long, ImportResult> results = new HashMap<>();
        outcome.refused().forEach((number, problem) -> results.put(number, ImportResult.refused(number, problem)));
        outcome.accepted()
                .forEach((number, post) -> results.put(
                        number,
                        ImportResult.imported(
                                number,
                                post,
                                outcome.position(),
                                Objects.requireNonNull(lines.get(number)).warnings())));
        return results;
    }

    /** What was refused had no effect: it is judged anew when it comes again. */
    private Map<Long, ImportResult> once(SortedMap<Long, ParsedLine.Fit> lines, KeyedRequest keyed) {
        Map<Long, ImportResult> results = new HashMap<>();
        Map<Long, byte[]> bodies = new HashMap<>();
        lines.forEach((number, line) -> bodies.put(number, line.text().getBytes(UTF_8)));
        AnsweredRequests.Parts parts = answeredRequests.eachOnce(keyed, bodies, open -> {
            SortedMap<Long, ParsedLine.Fit> left = new TreeMap<>(lines);
            left.keySet().retainAll(open);
            Map<Long, byte[]> answers = new HashMap<>();
            added(left).forEach((number, result) -> {
                results.put(number, result);
                if (result instanceof ImportResult.Imported imported) {
                    answers.put(number, json.writeValueAsBytes(imported));
                }
            });
            return answers;
        });
        parts.refused().forEach((number, problem) -> results.put(number, ImportResult.refused(number, problem)));
        parts.answered().forEach((number, answer) -> results.put(number, imported(answer)));
        return results;
    }

    private ImportResult.Imported imported(StoredResponse answer) {
        ImportResult.Imported imported = json.readValue(answer.answer(), ImportResult.Imported.class);
        return answer.position() == null ? imported : imported.at(answer.position());
    }
}
