package vn.bodua.registry.web;

import java.util.List;
import vn.bodua.ledger.Figure;
import vn.bodua.registry.ShowCounted.Counted;
import vn.bodua.registry.ShowCounted.Row;
import vn.bodua.web.Paging;

/** What a counted figure was counted from. */
public record CountedPage(Counted counted, Paging paging) {

    /** So many rows stand on one page. */
    static final int SIZE = 100;

    public Figure figure() {
        return counted.figure();
    }

    public List<Row> rows() {
        return counted.rows().stream().skip(paging.offset()).limit(SIZE).toList();
    }
}
