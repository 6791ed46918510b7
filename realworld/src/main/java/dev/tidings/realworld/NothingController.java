package dev.tidings.realworld;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** All other paths below the API's own: whatever else the process serves, nothing of it is there. */
@RestController
@Hidden
final class NothingController {

    @RequestMapping({"/realworld", "/realworld/**"})
    ResponseEntity<ErrorResponses.Errors> nothing() {
        return ResponseEntity.status(HttpStatus.NOT_FOUND)
                .body(new ErrorResponses.Errors(Map.of("path", List.of("not found"))));
    }
}
