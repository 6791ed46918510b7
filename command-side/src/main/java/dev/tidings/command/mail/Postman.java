package dev.tidings.command.mail;

/** Takes mail away. Thread-safe. */
interface Postman {

    /**
     * Sends it, within a minute or two.
     *
     * @throws dev.tidings.command.outbox.EffectFailure where it is not taken
     */
    void send(Letter letter);

    /** Where it goes, for people. */
    String destination();
}
