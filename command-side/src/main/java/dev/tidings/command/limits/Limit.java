package dev.tidings.command.limits;

/** What is limited, for each client and, where somebody is logged in, for each account. */
public enum Limit {
    LOGIN,
    REGISTRATION,
    REFRESH,
    PASSWORD,
    VIEWS,
    IMPORT,
    COMMENT,
    /** What sends mail, or shows what a mail brought. */
    MAIL,
    /** What a query side asks for the keys of personal data. */
    KEYS,
    /** Whatever else changes something. */
    CHANGE
}
