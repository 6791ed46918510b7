package dev.tidings.command.mail;

import dev.tidings.http.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
     */
    record WantedMails(@NotNull(message = "must be given") Boolean newDevice) {}

    @Operation(summary = "Which mails about sessions the caller gets")
    @GetMapping
    ResponseEntity<WantedMails> mailSettings(Caller caller) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new WantedMails(settings.wants(caller.userId(), MailKind.NEW_DEVICE)));
    }

    @Operation(summary = "Choose which mails about sessions to get")
    @PutMapping
    ResponseEntity<WantedMails> chooseMails(@Valid @RequestBody WantedMails wanted, Caller caller) {
        settings.set(caller.userId(), MailKind.NEW_DEVICE, wanted.newDevice());
        return ResponseEntity.ok(wanted);
    }
}
