package dev.tidings.query.post;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words that a search wants.
 *
 * @param words  those of scripts with spaces
 * @param runs   what was typed in scripts without
 * @param prefix what the last word begins with, where one may be about to type more of it
 */
record SearchedWords(
        List<String> words, List<String> runs, @Nullable String prefix) {

    private static final int SHORTEST_PREFIX = 3;

    static SearchedWords of(String typed) {
        List<String> words = new ArrayList<>();
        List<String> runs = new ArrayList<>();
        String prefix = null;
        for (SearchTerm term : SearchQuery.terms(typed)) {
            if (!term.negated()) {
                term.operands().stream()
                        .filter(SearchOperand::isWord)
                        .map(SearchOperand::word)
                        .forEach(words::add);
                addRuns(term.typed(), runs);
                SearchOperand last = term.operands().getLast();
                prefix = term.isUnfinished() && last.isWord() && last.word().length() >= SHORTEST_PREFIX
                        ? last.word()
                        : null;
            }
        }
        return new SearchedWords(List.copyOf(words), List.copyOf(runs), prefix);
    }

    private static void addRuns(String text, List<String> runs) {
        StringBuilder run = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (SearchCharacters.isUnspaced(character)) {
                run.appendCodePoint(character);
            } else if (!run.isEmpty()) {
                runs.add(run.toString());
                run.setLength(0);
            }
        });
        if (!run.isEmpty()) {
            runs.add(run.toString());
        }
    }

    /** Adds those words of the text that may have a stem in common with one of these: stemming keeps how a word begins. */
    void addSimilar(String text, Set<String> found, int most) {
        SearchTokenizer.tokenize(text, new SearchTokenizer.Sink() {
            @Override
            public boolean word(String word) {
                if (words.stream().anyMatch(wanted -> wanted.regionMatches(0, word, 0, Math.min(2, wanted.length())))) {
                    found.add(word);
                }
                return found.size() < most;
            }

            @Override
            public boolean unspaced(int[] characters) {
                return true;
            }
        });
    }

    /** Which of the words this is a form of; negative for none. */
    int indexOf(String word, Map<String, Set<String>> stems) {
        Set<String> its = stems.getOrDefault(word, Set.of());
        for (int i = 0; i < words.size(); i++) {
            if (!Collections.disjoint(its, stems.getOrDefault(words.get(i), Set.of()))) {
                return i;
            }
        }
        return prefix != null && word.startsWith(prefix) ? words.lastIndexOf(prefix) : -1;
    }

    /** Which of the words this is, or is spelled nearly like; negative for none. */
    int indexOfSimilar(String word) {
        Set<String> its = SpellingVariants.ofWord(word);
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).equals(word) || !Collections.disjoint(its, SpellingVariants.ofWord(words.get(i)))) {
                return i;
            }
        }
        return -1;
    }
}
