package dev.tidings.projections;

import tools.jackson.databind.json.JsonMapper;

/** Verifications as the database keeps them. */
final class VerificationJson {

    private final JsonMapper mapper = JsonMapper.builder().build();

    String write(Verification verification) {
        return mapper.writeValueAsString(verification);
    }

    Verification read(String json) {
        return mapper.readValue(json, Verification.class);
    }
}
