package dev.tidings.benchmarks.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tidings.benchmarks.database.Ids;
import java.util.HexFormat;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes of which but a few change from one request to the next, so that none need be made: of a post's id the last twelve
 * digits, and a number of sixteen. Its bytes are good until it is filled again.
 */
final class MessageTemplate {

    private static final Pattern PLACE = Pattern.compile("\\{(post|any)}");
    private static final int POST_DIGITS = 12;
    private static final int ANY_DIGITS = 16;
    private static final byte[] HEX = "0123456789abcdef".getBytes(UTF_8);

    private final byte[] bytes;
    private final int[] posts;
    private final int[] anys;

    MessageTemplate(String text) {
        String filled = filled(text);
        this.bytes = filled.getBytes(UTF_8);
        if (bytes.length != filled.length()) {
            throw new IllegalArgumentException("There is more than ASCII in " + text);
        }
        this.posts = ends(text, "post");
        this.anys = ends(text, "any");
    }

    /** How many bytes the text has once it is filled. */
    static int lengthOf(String text) {
        return filled(text).length();
    }

    byte[] fill(int post, long any) {
        for (int end : posts) {
            write(post, end, POST_DIGITS);
        }
        for (int end : anys) {
            write(any, end, ANY_DIGITS);
        }
        return bytes;
    }

    private void write(long number, int end, int digits) {
        long rest = number;
        for (int at = end - 1; at >= end - digits; at--) {
            bytes[at] = HEX[(int) (rest & 15)];
            rest >>>= 4;
        }
    }

    private static String filled(String text) {
        return PLACE.matcher(text).replaceAll(MessageTemplate::value);
    }

    /** Where the values end that stand for the places of that name. */
    private static int[] ends(String text, String name) {
        Matcher places = PLACE.matcher(text);
        int grown = 0;
        int[] ends = new int
                [(int) PLACE.matcher(text)
                        .results()
                        .filter(place -> place.group(1).equals(name))
                        .count()];
        int found = 0;
        while (places.find()) {
            int length = value(places.toMatchResult()).length();
            if (places.group(1).equals(name)) {
                ends[found++] = places.start() + grown + length;
            }
            grown += length - places.group().length();
        }
        return ends;
    }

    private static String value(MatchResult place) {
        return place.group(1).equals("post")
                ? Ids.post(0).toString()
                : HexFormat.of().toHexDigits(0L);
    }
}
