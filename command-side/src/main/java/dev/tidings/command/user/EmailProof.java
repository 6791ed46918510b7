package dev.tidings.command.user;

import dev.tidings.command.change.Changed;
import dev.tidings.command.change.CommandExecutor;
import dev.tidings.command.mail.MailKind;
import dev.tidings.command.mail.MailLinks;
import dev.tidings.command.mail.MailLinks.Link;
import dev.tidings.command.mail.Mails;
import dev.tidings.command.mail.Recipients;
import dev.tidings.command.mail.Recipients.Recipient;
import dev.tidings.command.user.UserCommand.ProveEmail;
import dev.tidings.http.IfMatch;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import java.time.Duration;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Finds out whether mail reaches users. */
@Service
final class EmailProof {

    private static final ProblemType NO_EMAIL =
            new ProblemType(HttpStatus.CONFLICT, "no-email", "The user has no e-mail address");
    private static final ProblemType EMAIL_PROVED =
            new ProblemType(HttpStatus.CONFLICT, "email-proved", "The e-mail address is proved already");

    private final CommandExecutor commands;
    private final Recipients recipients;
    private final MailLinks links;
    private final Mails mails;

    EmailProof(CommandExecutor commands, Recipients recipients, MailLinks links, Mails mails) {
        this.commands = commands;
        this.recipients = recipients;
        this.links = links;
        this.mails = mails;
    }

    /**
     * Sends the user the link again.
     *
     * @throws ProblemException 404, 409 or 429 where there is nothing to send, or it was sent often
     */
    void ask(UUID userId) {
        Recipient user = recipients
                .find(userId)
                .orElseThrow(() -> ProblemException.of(ProblemType.NOT_FOUND, "There is no such user."));
        if (user.email() == null) {
            throw ProblemException.of(NO_EMAIL, "Give an address first.");
        }
        if (user.emailProved()) {
            throw ProblemException.of(EMAIL_PROVED, "There is nothing left to do.");
        }
        if (links.isSentOften(MailKind.EMAIL_PROOF, userId)) {
            throw ProblemException.retryLater(
                    ProblemType.RATE_LIMITED,
                    "As many such mails were sent in the last hour as may be: look for them, among unwanted mail too.",
                    Duration.ofHours(1));
        }
        mails.send(MailKind.EMAIL_PROOF, userId);
    }

    /**
     * Takes it that whoever shows the token got the mail.
     *
     * @throws ProblemException 404 where it is not good
     */
    Changed prove(String token) {
        Link link = links.find(MailKind.EMAIL_PROOF, token).orElseThrow(MailLinks::notValid);
        Recipient user = recipients.find(link.userId()).orElseThrow(MailLinks::notValid);
        return commands.carryOut(IfMatch.ANY, change -> {
            change.send(new ProveEmail(user.id(), link.address(), user.key()));
            change.openTransaction();
            if (!links.use(MailKind.EMAIL_PROOF, token)) {
                throw MailLinks.notValid();
            }
        });
    }
}
