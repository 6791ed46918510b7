package dev.tidings.command.mail;

import dev.tidings.http.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** It stands among the sessions, all of which this side answers, reads too. */
@RestController
@Tag(name = "Sessions")
@RequestMapping("/api/sessions/mail-settings")
class MailSettingsController {

    private final MailSettings settings;

    MailSettingsController(MailSettings settings) {
        this.settings = settings;
    }

    /**
     * Which mails the caller wants, of those that it may do without.
     *
     * @param newDevice whether to tell of logins with a device that was not used before
     * @param replied   whether to tell of comments on one's posts; absent to leave that as it is
     */
    record WantedMails(
            @NotNull(message = "must be given") Boolean newDevice,
            @Nullable Boolean replied) {}

    @Operation(summary = "Which mails the caller gets, of those that it may do without")
    @GetMapping
    ResponseEntity<WantedMails> mailSettings(Caller caller) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(wanted(caller));
    }

    @Operation(summary = "Choose which of those mails to get")
    @PutMapping
    ResponseEntity<WantedMails> chooseMails(@Valid @RequestBody WantedMails wanted, Caller caller) {
        settings.set(caller.userId(), MailKind.NEW_DEVICE, wanted.newDevice());
        if (wanted.replied() != null) {
            settings.set(caller.userId(), MailKind.REPLIED, wanted.replied());
        }
        return ResponseEntity.ok(wanted(caller));
    }

    private WantedMails wanted(Caller caller) {
        return new WantedMails(
                settings.wants(caller.userId(), MailKind.NEW_DEVICE),
                settings.wants(caller.userId(), MailKind.REPLIED));
    }
}
