package dev.tidings.query.markdown;

import java.util.ArrayDeque;
import java.util.Deque;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Ranks a post's headings below the page's title, and leaves no rank out, whichever rank the author began with. */
final class HeadingRanks extends AbstractVisitor {

    private static final int LOWEST = 6;

    private final Deque<Integer> above = new ArrayDeque<>();

    private HeadingRanks() {}

    static Node beneathTheTitle(Node document) {
        document.accept(new HeadingRanks());
        return document;
    }

    @Override
    public void visit(Heading heading) {
        while (!above.isEmpty() && above.peek() >= heading.getLevel()) {
            above.pop();
        }
        above.push(heading.getLevel());
        heading.setLevel(Math.min(above.size() + 1, LOWEST));
    }

    /** What stands inside a line is not looked at. */
    @Override
    public void visit(Paragraph paragraph) {}

    @Override
    public void visit(CustomBlock block) {}
}
