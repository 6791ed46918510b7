package dev.tidings.command.limits;

/** What is limited for each client. */
public enum Limit {
    LOGIN,
    REGISTRATION,
    VIEWS
}
