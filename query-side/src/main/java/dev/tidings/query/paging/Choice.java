package dev.tidings.query.paging;

import dev.tidings.http.ProblemException;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Parameters that take one of a few words. */
public final class Choice {

    private Choice() {}

    /**
     * The choice that a word names.
     *
     * @param label the word that stands for a choice
     * @throws ProblemException where it is none of them; the client is told what they are
     */
    public static <T> T of(String parameter, String word, T[] choices, Function<T, String> label) {
        return Arrays.stream(choices)
                .filter(choice -> label.apply(choice).equals(word))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(
                        parameter,
                        Arrays.stream(choices).map(label).collect(Collectors.joining(", ", "must be one of ", ""))));
    }
}
