import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What came of a request.
 *
 * @param status 0 where there was no answer
 * @param body   the answer's, or what went wrong
 */
record Reply(Outcome outcome, int status, String body) {

    boolean isDone() {
        return outcome == Outcome.DONE;
    }

    /** The first field of that name in the body; empty where there is none. */
    String field(String name) {
        Matcher matcher = Pattern.compile("\"" + name + "\":(?:\"((?:[^\"\\\\]|\\\\.)*)\"|([^,\"}\\]]+))")
                .matcher(body);
        if (!matcher.find()) {
            return "";
        }
        return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    }

    /** All texts of that name in the body. */
    List<String> fields(String name) {
        return Pattern.compile("\"" + name + "\":\"([^\"]*)\"")
                .matcher(body)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** The first number of that name in the body; -1 where there is none. */
    long number(String name) {
        String value = field(name);
        return value.matches("-?\\d+") ? Long.parseLong(value) : -1;
    }

    /** Short, for people. */
    String brief() {
        return status + " " + body.substring(0, Math.min(300, body.length())).replace('\n', ' ');
    }
}
