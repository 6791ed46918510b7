package dev.tidings.command.webhook;

import dev.tidings.http.Caller;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import dev.tidings.http.SecurityLog;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The endpoints that are told what happens. */
@RestController
@Tag(name = "Webhooks")
@RequestMapping("/ops/webhooks")
class WebhookController {

    private final Webhooks webhooks;
    private final WebhookProperties properties;
    private final SecurityLog securityLog;

    WebhookController(Webhooks webhooks, WebhookProperties properties, SecurityLog securityLog) {
        this.webhooks = webhooks;
        this.properties = properties;
        this.securityLog = securityLog;
    }

    /** All endpoints; there are never more than fit into one answer. */
    record WebhookList(List<Webhook> items) {}

    /**
     * A secret, told once.
     *
     * @param secret  what the endpoint verifies signatures with
     * @param webhook the endpoint it is for
     */
    record WebhookSecret(String secret, Webhook webhook) {}

    @Operation(summary = "The endpoints, the oldest first")
    @GetMapping
    WebhookList webhooks(Caller caller) {
        caller.requireOperator();
        return new WebhookList(webhooks.list());
    }

    @Operation(
            summary = "Add an endpoint",
            description =
                    "It is told what happens from now on, signed as Standard Webhooks has it, with the secret that is told "
                            + "this once. What people wrote, drafts included, is sent where an administrator adds it and "
                            + "does not say otherwise; else [redacted] stands in its place.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<WebhookSecret> addWebhook(@Valid @RequestBody WebhookRequest request, Caller caller) {
        caller.requireOperator();
        boolean withTexts = request.withTexts() == null ? caller.isAdmin() : request.withTexts();
        if (withTexts) {
            caller.requireAdmin();
        }
        URI url = EndpointUrl.parse(request.url().strip(), properties.allowPrivate());
        Webhooks.Told told =
                webhooks.add(url, request.chosen(), descriptionOf(request.description()), withTexts, caller.userId());
        securityLog.record(SecurityLog.Event.WEBHOOK_ADDED, null, told.id());
        return ResponseEntity.created(URI.create("/ops/webhooks/" + told.id())).body(answer(told));
    }

    @Operation(summary = "One endpoint")
    @GetMapping("/{id}")
    Webhook webhook(@PathVariable UUID id, Caller caller) {
        caller.requireOperator();
        return webhooks.find(id).orElseThrow(WebhookController::notFound);
    }

    @Operation(summary = "Remove an endpoint", description = "What waits for it is not sent any more.")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeWebhook(@PathVariable UUID id, Caller caller) {
        caller.requireOperator();
        if (!webhooks.remove(id)) {
            throw notFound();
        }
        securityLog.record(SecurityLog.Event.WEBHOOK_REMOVED, null, id);
    }

    @Operation(summary = "Send again to a disabled endpoint", description = "It goes on where it stopped.")
    @PutMapping("/{id}/activation")
    Webhook enableWebhook(@PathVariable UUID id, Caller caller) {
        return activate(id, true, caller);
    }

    @Operation(summary = "Send nothing to an endpoint for now")
    @DeleteMapping("/{id}/activation")
    Webhook disableWebhook(@PathVariable UUID id, Caller caller) {
        return activate(id, false, caller);
    }

    @Operation(
            summary = "Make another secret",
            description =
                    "Told this once. For a day the one until now signs beside it, so that the endpoint can change over.")
    @PostMapping("/{id}/secrets")
    @ResponseStatus(HttpStatus.CREATED)
    WebhookSecret rotateWebhookSecret(@PathVariable UUID id, Caller caller) {
        caller.requireOperator();
        Webhooks.Told told = webhooks.rotate(id).orElseThrow(WebhookController::notFound);
        securityLog.record(SecurityLog.Event.WEBHOOK_SECRET_MADE, null, id);
        return answer(told);
    }

    private Webhook activate(UUID id, boolean active, Caller caller) {
        caller.requireOperator();
        if (!webhooks.activate(id, active)) {
            throw notFound();
        }
        securityLog.record(active ? SecurityLog.Event.WEBHOOK_ENABLED : SecurityLog.Event.WEBHOOK_DISABLED, null, id);
        return webhooks.find(id).orElseThrow(WebhookController::notFound);
    }

    private WebhookSecret answer(Webhooks.Told told) {
        return new WebhookSecret(told.secret(), webhooks.find(told.id()).orElseThrow(WebhookController::notFound));
    }

    private static String descriptionOf(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    static ProblemException notFound() {
        return ProblemException.of(ProblemType.NOT_FOUND, "There is no such webhook: GET /ops/webhooks lists them.");
    }
}
