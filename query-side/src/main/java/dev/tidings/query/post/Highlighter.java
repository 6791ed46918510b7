package dev.tidings.query.post;

import dev.tidings.query.post.Highlights.Fragment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Marks the words of a search in texts, and finds the passage that has most of them. */
final class Highlighter {

    private static final int PASSAGE = 240;

    /** What stands before the first word of a passage, so that it is understood. */
    private static final int BEFORE = 60;

    private static final String ELLIPSIS = "…";

    /** A word that was searched for, in a text; {@code word} tells which. */
    private record Span(int start, int end, int word) {}

    private final ToIntFunction<String> words;
    private final List<String> runs;

    /**
     * A highlighter of a search.
     *
     * @param words tells which of the search's words a text's word is, from 0; negative for none
     * @param runs  what is searched for in scripts that put no spaces between words
     */
    Highlighter(ToIntFunction<String> words, List<String> runs) {
        this.words = words;
        this.runs = List.copyOf(runs);
    }

    /** The whole text. */
    List<Fragment> whole(String text) {
        return fragments(text, 0, text.length(), spans(text));
    }

    /** The passage that has most of the words; null where the text has none. */
    @Nullable
    List<Fragment> passage(String text) {
        List<Span> spans = spans(text);
        if (spans.isEmpty()) {
            return null;
        }
        Span first = best(spans);
        int start = wordAfter(text, first.start() - BEFORE, first.start());
        int end = wordBefore(text, start + PASSAGE, first.end());
        return fragments(text, start, end, spans);
    }

    private static Span best(List<Span> spans) {
        Span best = spans.getFirst();
        int most = 0;
        for (int i = 0; i < spans.size(); i++) {
            Set<Integer> different = new HashSet<>();
            int end = spans.get(i).start() + PASSAGE - BEFORE;
            for (int j = i; j < spans.size() && spans.get(j).end() <= end; j++) {
                different.add(spans.get(j).word());
            }
            if (different.size() > most) {
                most = different.size();
                best = spans.get(i);
            }
        }
        return best;
    }

    private static int wordAfter(String text, int from, int latest) {
        if (from <= 0) {
            return 0;
        }
        int space = text.indexOf(' ', from - 1);
        int start = space < 0 || space >= latest ? from : space + 1;
        return start < latest && Character.isLowSurrogate(text.charAt(start)) ? start + 1 : start;
    }

    private static int wordBefore(String text, int to, int earliest) {
        if (to >= text.length()) {
            return text.length();
        }
        int space = text.lastIndexOf(' ', to);
        int end = Math.max(space < earliest ? to : space, earliest);
        return end < text.length() && Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
    }

    private List<Span> spans(String text) {
        List<Span> spans = new ArrayList<>();
        SearchTokenizer.pieces(text, (start, end, piece) -> {
            int word = wordOf(text, start, end, piece);
            if (word >= 0) {
                spans.add(new Span(start, end, word));
            } else {
                addRuns(text, start, end, spans);
            }
            return true;
        });
        spans.sort(Comparator.comparingInt(Span::start));
        return spans;
    }

    private int wordOf(String text, int start, int end, CharSequence piece) {
        int[] found = {-1};
        SearchTokenizer.tokens(text, start, end, piece, new SearchTokenizer.Sink() {
            @Override
            public boolean word(String word) {
                found[0] = words.applyAsInt(word);
                return found[0] < 0;
            }

            @Override
            public boolean unspaced(int[] characters) {
                return true;
            }
        });
        return found[0];
    }

    private void addRuns(String text, int start, int end, List<Span> spans) {
        for (int run = 0; run < runs.size(); run++) {
            String wanted = runs.get(run);
            int at = text.indexOf(wanted, start);
            while (at >= 0 && at + wanted.length() <= end) {
                spans.add(new Span(at, at + wanted.length(), Integer.MAX_VALUE - run));
                at = text.indexOf(wanted, at + wanted.length());
            }
        }
    }

    private static List<Fragment> fragments(String text, int start, int end, List<Span> spans) {
        List<Fragment> fragments = new ArrayList<>();
        int at = start;
        String before = start > 0 ? ELLIPSIS : "";
        for (Span span : spans) {
            if (span.start() >= at && span.end() <= end) {
                add(fragments, before + text.substring(at, span.start()), false);
                add(fragments, text.substring(span.start(), span.end()), true);
                at = span.end();
                before = "";
            }
        }
        add(fragments, before + text.substring(at, end) + (end < text.length() ? ELLIPSIS : ""), false);
        return fragments;
    }

    private static void add(List<Fragment> fragments, String text, boolean marked) {
        if (!text.isEmpty()) {
            fragments.add(new Fragment(text, marked));
        }
    }
}
