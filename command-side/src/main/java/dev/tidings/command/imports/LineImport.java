package dev.tidings.command.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tidings.command.idempotency.AnsweredRequests;
import dev.tidings.command.idempotency.KeyedRequest;
import dev.tidings.command.idempotency.StoredResponse;
import dev.tidings.eventstore.OutcomeUnknownException;
import dev.tidings.http.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    private final LineParser parser;
    private final PostImport postImport;
    private final AnsweredRequests answeredRequests;
    private final JsonMapper json;

    LineImport(LineParser parser, PostImport postImport, AnsweredRequests answeredRequests, JsonMapper json) {
        this.parser = parser;
        this.postImport = postImport;
        this.answeredRequests = answeredRequests;
        this.json = json;
    }

    private record Fit(Line line, ParsedLine parsed) {}

    /**
     * Imports lines, each of them judged alone. Their posts are durable on return. Lines without a key share a
     * transaction; should that fail, they are tried one by one. Where nobody knows what became of it, that holds for each.
     *
     * @param keyed the whole import, where it carries a key
     * @return what became of each, in the order of the lines
     */
    List<ImportResult> add(List<Line> lines, @Nullable KeyedRequest keyed) {
        Map<Long, ImportResult> results = new TreeMap<>();
        List<Fit> fit = new ArrayList<>();
        for (Line line : lines) {
            try {
                fit.add(new Fit(line, parser.parse(line)));
            } catch (ProblemException e) {
                results.put(line.number(), ImportResult.refused(line.number(), e));
            } catch (RuntimeException e) {
                results.put(line.number(), failed(line, e));
            }
        }
        if (keyed != null || fit.size() < 2) {
            fit.forEach(it -> results.put(it.line().number(), alone(it, keyed)));
        } else {
            addTogether(fit, results);
        }
        return List.copyOf(results.values());
    }

    private void addTogether(List<Fit> fit, Map<Long, ImportResult> results) {
        try {
            PostImport.Together together =
                    postImport.addAll(fit.stream().map(it -> it.parsed().post()).toList());
            for (int i = 0; i < fit.size(); i++) {
                long number = fit.get(i).line().number();
                results.put(
                        number,
                        switch (together.judged().get(i)) {
                            case Judged.Accepted it ->
                                new ImportResult.Imported(
                                        number,
                                        ImportResult.Status.IMPORTED,
                                        it.id(),
                                        together.position(),
                                        fit.get(i).parsed().warnings());
                            case Judged.Refused it -> ImportResult.refused(number, it.problem());
                        });
            }
        } catch (OutcomeUnknownException e) {
            fit.forEach(it -> results.put(it.line().number(), failed(it.line(), e)));
        } catch (RuntimeException e) {
            LOG.warn("Lines of an import fail together: they are tried one by one", e);
            fit.forEach(it -> results.put(it.line().number(), alone(it, null)));
        }
    }

    private ImportResult alone(Fit fit, @Nullable KeyedRequest keyed) {
        try {
            return keyed != null && fit.line() instanceof Line.Text text
                    ? once(text, fit.parsed(), keyed)
                    : add(fit.line(), fit.parsed());
        } catch (ProblemException e) {
            return ImportResult.refused(fit.line().number(), e);
        } catch (RuntimeException e) {
            return failed(fit.line(), e);
        }
    }

    private ImportResult.Imported once(Line.Text line, ParsedLine parsed, KeyedRequest keyed) {
        StoredResponse result = answeredRequests.once(
                keyed.part(line.number()),
                line.text().getBytes(UTF_8),
                () -> json.writeValueAsBytes(add(line, parsed)));
        ImportResult.Imported imported = json.readValue(result.answer(), ImportResult.Imported.class);
        return result.position() == null ? imported : imported.at(result.position());
    }

    private ImportResult.Imported add(Line line, ParsedLine parsed) {
        return ImportResult.imported(line.number(), postImport.add(parsed.post()), parsed.warnings());
    }

    private static ImportResult failed(Line line, RuntimeException failure) {
        LOG.error("Line {} of an import failed", line.number(), failure);
        return ImportResult.failed(line.number(), failure);
    }
}
