package dev.tidings.command.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tidings.command.idempotency.AnsweredRequests;
import dev.tidings.command.idempotency.KeptAnswer;
import dev.tidings.command.idempotency.KeyedRequest;
import dev.tidings.http.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Imports lines, each of them once however often it comes under one key. */
@Component
final class LineImport {

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

    /**
     * Imports the line. Its post is durable on return.
     *
     * @param keyed the whole import, where it carries a key
     * @throws ProblemException when the line is refused
     */
    ImportResult.Imported add(Line line, @Nullable KeyedRequest keyed) {
        ParsedLine parsed = parser.parse(line);
        if (keyed == null || !(line instanceof Line.Text it)) {
            return add(line, parsed);
        }
        KeptAnswer result = answeredRequests.once(
                keyed.part(it.number()), it.text().getBytes(UTF_8), () -> json.writeValueAsBytes(add(it, parsed)));
        ImportResult.Imported imported = json.readValue(result.answer(), ImportResult.Imported.class);
        return result.position() == null ? imported : imported.at(result.position());
    }

    private ImportResult.Imported add(Line line, ParsedLine parsed) {
        return ImportResult.imported(line.number(), postImport.add(parsed.post()), parsed.warnings());
    }
}
