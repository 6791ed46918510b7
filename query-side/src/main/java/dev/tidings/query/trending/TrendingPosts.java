package dev.tidings.query.trending;

import dev.tidings.query.post.PostSummary;
import java.util.List;
import org.springframework.stereotype.Component;

/** The trending board, for the pages that show it. */
@Component
public class TrendingPosts {

    private final Board board;

    TrendingPosts(Board board) {
        this.board = board;
    }

    /**
     * The best first.
     *
     * @param window {@code 24h}, {@code 7d} or {@code 30d}
     * @param by     {@code created} or {@code viewed}
     * @throws dev.tidings.http.ProblemException where they are none of these
     */
    public List<PostSummary> best(String window, String by, int limit) {
        Window span = Window.named(window);
        return switch (Ranking.named(by)) {
            case CREATED -> board.byCreation(span, limit);
            case VIEWED -> board.byViews(span, limit);
        };
    }
}
