package dev.tidings.command.site;

import dev.tidings.command.change.ChangeResponse;
import dev.tidings.command.change.ChangeResponses;
import dev.tidings.command.input.CodePoints;
import dev.tidings.command.input.Visible;
import dev.tidings.command.rights.Administrators;
import dev.tidings.http.Caller;
import dev.tidings.http.IfMatch;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Site")
class SiteController {

    private final Administrators administrators;

    SiteController(Administrators administrators) {
        this.administrators = administrators;
    }

    /**
     * What the site shall be known by.
     *
     * @param description what it is about; absent for nothing
     */
    record SiteRequest(
            @NotBlank(message = "must be given")
            @Visible
            @CodePoints(max = 60, message = "must have at most {max} characters")
            String name,

            @CodePoints(max = 300, message = "must have at most {max} characters") @Nullable
            String description) {}

    @Operation(summary = "Give the site a name, and say what it is about (administrators)")
    @PutMapping("/api/site")
    ResponseEntity<ChangeResponse> describe(@Valid @RequestBody SiteRequest request, Caller caller, IfMatch ifMatch) {
        String description =
                request.description() == null ? "" : request.description().strip();
        return ChangeResponses.updated(
                administrators.carryOut(caller, new DescribeSite(request.name().strip(), description), ifMatch));
    }
}
