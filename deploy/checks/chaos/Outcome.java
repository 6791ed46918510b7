/** What a client knows of an operation. */
enum Outcome {
    /** It was carried out, and that lasts. */
    DONE,
    /** It was not carried out, and never will be. */
    REFUSED,
    /** Nobody can say: the answer was lost, or says so itself. */
    UNKNOWN
}
