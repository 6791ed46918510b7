package dev.tidings.command.webhook;

import dev.tidings.http.Caller;
import dev.tidings.http.ProblemException;
import dev.tidings.http.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What was sent to an endpoint, and sending it again. */
@RestController
@Tag(name = "Webhooks")
@RequestMapping("/ops/webhooks/{id}")
class DeliveryController {

    private final Webhooks webhooks;
    private final Deliveries deliveries;

    DeliveryController(Webhooks webhooks, Deliveries deliveries) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
    }

    /** @param nextCursor what to send as {@code cursor} for the page behind this one; null on the last page */
    record DeliveryPage(List<Delivery> items, @Nullable String nextCursor) {}

    /** @param position of the event that is to be sent again; absent for all that are parked */
    record RedeliveryRequest(@Min(1) @Nullable Long position) {}

    /** @param redelivered how many events are sent again */
    record Redelivery(int redelivered) {}

    @Operation(
            summary = "Deliveries, the newest event first",
            description =
                    "Those that wait, and of those that were delivered or parked the newest thousand each, for a week and "
                            + "a month.")
    @GetMapping("/deliveries")
    DeliveryPage webhookDeliveries(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam(required = false)
                    @Pattern(regexp = "waiting|delivered|parked", message = "must be waiting, delivered or parked")
                    @Nullable
                    String state,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        require(caller, id);
        List<Delivery> found = deliveries.list(id, state, before(cursor), limit + 1);
        return found.size() <= limit
                ? new DeliveryPage(found, null)
                : new DeliveryPage(
                        found.subList(0, limit),
                        Long.toString(found.get(limit - 1).position()));
    }

    @Operation(
            summary = "Send again",
            description =
                    "The event at a position of the log, delivered or not, or all that are parked. They go in order, and "
                            + "nothing that happens meanwhile waits behind them.")
    @PostMapping("/redelivery")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Redelivery redeliverToWebhook(
            Caller caller,
            @PathVariable UUID id,
            @Valid @RequestBody(required = false) @Nullable RedeliveryRequest request) {
        require(caller, id);
        Long position = request == null ? null : request.position();
        int sent = deliveries.sendAgain(id, position);
        if (sent == 0 && position != null) {
            throw ProblemException.of(
                    ProblemType.NOT_FOUND, "The endpoint was not told any event at this position, nor is to be.");
        }
        return new Redelivery(sent);
    }

    private void require(Caller caller, UUID id) {
        caller.requireOperator();
        if (webhooks.find(id).isEmpty()) {
            throw WebhookController.notFound();
        }
    }

    private static long before(@Nullable String cursor) {
        if (cursor == null) {
            return Long.MAX_VALUE;
        }
        if (!cursor.matches("[0-9]{1,18}")) {
            throw ProblemException.invalid("cursor", "must be the nextCursor of the page before");
        }
        return Long.parseLong(cursor);
    }
}
