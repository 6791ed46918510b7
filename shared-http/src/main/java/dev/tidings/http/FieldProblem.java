package dev.tidings.http;

/**
 * What is wrong with one field of the input.
 *
 * @param field   its name, as the client wrote it
 * @param message what it must be, so that the client can mend it
 */
public record FieldProblem(String field, String message) {}
