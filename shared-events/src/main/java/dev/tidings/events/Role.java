package dev.tidings.events;

/** What a user may do beyond writing posts of its own. */
public enum Role {
    /** Verifies users, grants roles, edits any post, and all that an operator does. */
    ADMIN,
    /** Watches and replays projections. */
    OPERATOR
}
