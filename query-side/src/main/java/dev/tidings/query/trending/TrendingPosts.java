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
        return board.read(new BoardChoice(Window.named(window), Ranking.named(by), limit))
                .posts();
    }
}
