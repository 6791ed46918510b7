package dev.tidings.benchmarks.http;

/**
 * What an answer must be; any other one fails the run.
 *
 * @param text what is in the body, with {@code {post}} for the id of the post that was asked about; empty for anything
 */
public record Expected(int status, String text) {

    /** A post, the one that was asked for. */
    public static final Expected POST = new Expected(200, "\"id\":\"{post}\"");

    /** A list that is not empty. */
    public static final Expected ITEMS = new Expected(200, "\"items\":[{");

    /** That a post was changed, the one that was to be. */
    public static final Expected UPDATED = new Expected(200, "\"status\":\"updated\",\"id\":\"{post}\"");

    /** That a view will count. */
    public static final Expected ACCEPTED = new Expected(202, "");
}
