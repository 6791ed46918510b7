package dev.tidings.benchmarks.topic;

import dev.tidings.benchmarks.http.Draw;
import dev.tidings.benchmarks.http.Request;
import dev.tidings.benchmarks.node.Administrator;
import dev.tidings.benchmarks.node.Node;
import java.io.IOException;
import java.util.List;

/** What is sent to whom, in the order of turns: contestants that are compared are neighbours. */
final class HttpRows {

    private HttpRows() {}

    static List<HttpRow> of(Services services) throws IOException {
        int all = services.largest();
        int changeable = Boards.changeable(all);
        Node commands = services.commandSide();
        Node queries = services.querySide(all);
        Node crud = services.crud();
        Request edit = Administrator.logIn(commands).edit(changeable);
        Request crudEdit = Administrator.logIn(crud).edit(changeable);
        Request zipf = Request.view(Draw.ZIPF, changeable);
        Request hot = Request.view(Draw.HOT, changeable);
        Request post = Request.post(all);
        Request list = Request.list(Queries.LIST);
        Request trending = Request.list(Queries.TRENDING);
        return List.of(
                new HttpRow(HttpRow.EDIT, HttpRow.TIDINGS, commands, edit),
                new HttpRow(HttpRow.EDIT, HttpRow.CRUD, crud, crudEdit),
                new HttpRow(HttpRow.ZIPF_VIEW, HttpRow.TIDINGS, commands, zipf),
                new HttpRow(HttpRow.ZIPF_VIEW, HttpRow.CRUD, crud, zipf),
                new HttpRow(HttpRow.HOT_VIEW, HttpRow.TIDINGS, commands, hot),
                new HttpRow(HttpRow.HOT_VIEW, HttpRow.CRUD, crud, hot),
                new HttpRow(HttpRow.POST, HttpRow.TIDINGS, queries, post),
                new HttpRow(HttpRow.POST, HttpRow.CRUD, crud, post),
                new HttpRow(HttpRow.POST, HttpRow.BARE, services.bare(), post),
                new HttpRow(HttpRow.LIST, HttpRow.TIDINGS, queries, list),
                new HttpRow(HttpRow.LIST, HttpRow.CRUD, crud, list),
                new HttpRow(HttpRow.FEATURED, HttpRow.TIDINGS, queries, Request.list(Queries.FEATURED)),
                new HttpRow(HttpRow.POST_COUNTS, HttpRow.TIDINGS, queries, Request.list(Queries.POST_COUNTS)),
                new HttpRow(HttpRow.TRENDING, HttpRow.TIDINGS, queries, trending),
                new HttpRow(HttpRow.TRENDING, HttpRow.CRUD, crud, trending));
    }
}
