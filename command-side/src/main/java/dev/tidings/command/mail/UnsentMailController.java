package dev.tidings.command.mail;

import dev.tidings.command.outbox.UnsentEntries;
import dev.tidings.command.outbox.UnsentEntries.Unsent;
import dev.tidings.http.Caller;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Mail that was not sent yet, for operators: whom it is to and what it says is not shown. */
@RestController
@Tag(name = "Mail")
@RequestMapping("/ops/mails")
class UnsentMailController {

    private final UnsentEntries unsent;
    private final Postman postman;

    UnsentMailController(UnsentEntries unsent, Postman postman) {
        this.unsent = unsent;
        this.postman = postman;
    }

    /**
     * What was not sent yet.
     *
     * @param destination where mail goes, such as {@code into files in /data/mail}
     * @param items       what is parked, what fails, and what waits for its first try, in this order
     */
    record UnsentMails(String destination, List<Unsent> items) {}

    /** @param retried how many mails are tried again */
    record MailRetry(int retried) {}

    @Operation(summary = "Where mail goes, and what was not sent yet")
    @GetMapping
    UnsentMails unsentMails(Caller caller, @RequestParam(defaultValue = "100") @Min(1) @Max(100) int limit) {
        caller.requireOperator();
        return new UnsentMails(postman.destination(), unsent.list(Mails.CHANNEL, limit));
    }

    @Operation(summary = "Try all mail again that is parked", description = "As if it were new: for another two days.")
    @PostMapping("/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    MailRetry retryMails(Caller caller) {
        caller.requireOperator();
        return new MailRetry(unsent.retry(Mails.CHANNEL, null));
    }

    @Operation(summary = "Try one mail again, parked or waiting for its next try")
    @PostMapping("/{id}/retry")
    @ResponseStatus(HttpStatus.ACCEPTED)
    MailRetry retryMail(Caller caller, @PathVariable UUID id) {
        caller.requireOperator();
        int retried = unsent.retry(Mails.CHANNEL, id);
        if (retried == 0) {
            throw ProblemException.of(
                    ProblemType.NOT_FOUND,
                    "It was sent meanwhile, never was, or waits a second time: list those that wait.");
        }
        return new MailRetry(retried);
    }
}
