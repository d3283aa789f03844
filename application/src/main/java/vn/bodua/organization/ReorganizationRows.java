package vn.bodua.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.bodua.database.generated.tables.records.ReorganizationUnitRecord;
import vn.bodua.organization.Reorganization.Beginning;
import vn.bodua.organization.Reorganization.Code;
import vn.bodua.organization.Reorganization.Dissolve;
import vn.bodua.organization.Reorganization.Found;
import vn.bodua.organization.Reorganization.Known;
import vn.bodua.organization.Reorganization.Merge;
import vn.bodua.organization.Reorganization.Move;
import vn.bodua.organization.Reorganization.NewUnit;
import vn.bodua.organization.Reorganization.Piece;
import vn.bodua.organization.Reorganization.Rename;
import vn.bodua.organization.Reorganization.Separate;
import vn.bodua.organization.Reorganization.Split;
import vn.bodua.organization.Reorganization.Taker;
import vn.bodua.organization.Reorganization.Under;

/** A reorganization as rows of its units, and back. */
final class ReorganizationRows {

    private static final String CHANGED = "changed";
    private static final String TAKEN = "taken";
    private static final String PIECE = "piece";
    private static final String CHILD = "child";
    private static final String UNDER = "under";

    private final List<ReorganizationUnitRecord> rows = new ArrayList<>();

    private ReorganizationRows() {}

    static String kind(Reorganization change) {
        return switch (change) {
            case Found f -> "found";
            case Rename r -> "rename";
            case Merge m -> "merge";
            case Split s -> "split";
            case Separate s -> "separate";
            case Move m -> "move";
            case Dissolve d -> "dissolve";
        };
    }

    static List<ReorganizationUnitRecord> of(Reorganization change) {
        ReorganizationRows to = new ReorganizationRows();
        switch (change) {
            case Found found -> to.taker(TAKEN, new Beginning(found.unit()));
            case Rename rename -> {
                ReorganizationUnitRecord row = to.row(CHANGED, rename.unit());
                row.setName(rename.name().strip());
                row.setDesignation(rename.designation().strip());
            }
            case Merge merge -> {
                merge.units().forEach(u -> to.row(CHANGED, u));
                to.taker(TAKEN, merge.into());
            }
            case Split split -> to.pieces(split.unit(), split.pieces());
            case Separate separate -> to.pieces(separate.unit(), separate.pieces());
            case Move move -> {
                to.row(CHANGED, move.unit());
                to.under(move.to());
            }
            case Dissolve dissolve -> to.row(CHANGED, dissolve.unit());
        }
        return to.rows;
    }

    private ReorganizationUnitRecord row(String part, UnitId unit) {
        ReorganizationUnitRecord row = new ReorganizationUnitRecord();
        row.setPart(part);
        row.setUnitId(unit.value());
        rows.add(row);
        return row;
    }

    private ReorganizationUnitRecord taker(String part, Taker taker) {
        ReorganizationUnitRecord row = row(part, taker.id());
        if (taker instanceof Beginning(NewUnit unit)) {
            row.setBegins(true);
            row.setKind(unit.kind().code());
            row.setName(unit.name().strip());
            row.setDesignation(unit.designation().strip());
            unit.code().ifPresent(code -> {
                row.setCodeList(code.list());
                row.setCode(code.code());
            });
            unit.places().forEach(this::under);
        }
        return row;
    }

    private void under(Under under) {
        row(UNDER, under.parent()).setTree(under.tree().code());
    }

    private void pieces(UnitId whole, List<Piece> pieces) {
        row(CHANGED, whole);
        for (Piece piece : pieces) {
            ReorganizationUnitRecord row = taker(PIECE, piece.taker());
            piece.share().ifPresent(row::setShare);
            piece.children().forEach(child -> row(CHILD, child));
        }
    }

    static Reorganization read(String kind, LocalDate effective, List<ReorganizationUnitRecord> rows) {
        UnitId first = new UnitId(rows.getFirst().getUnitId());
        return switch (kind) {
            case "found" -> new Found(unit(rows, 0), effective);
            case "rename" ->
                new Rename(first, rows.getFirst().getName(), rows.getFirst().getDesignation(), effective);
            case "merge" -> {
                List<UnitId> merged = rows.stream()
                        .filter(r -> r.getPart().equals(CHANGED))
                        .map(r -> new UnitId(r.getUnitId()))
                        .toList();
                yield new Merge(merged, taker(rows, merged.size()), effective);
            }
            case "split" -> new Split(first, pieces(rows), effective);
            case "separate" -> new Separate(first, pieces(rows), effective);
            case "move" -> new Move(first, under(rows.get(1)), effective);
            case "dissolve" -> new Dissolve(first, effective);
            default -> throw new IllegalStateException("a kind of reorganization that is none: " + kind);
        };
    }

    private static Taker taker(List<ReorganizationUnitRecord> rows, int at) {
        return rows.get(at).getBegins()
                ? new Beginning(unit(rows, at))
                : new Known(new UnitId(rows.get(at).getUnitId()));
    }

    private static NewUnit unit(List<ReorganizationUnitRecord> rows, int at) {
        ReorganizationUnitRecord row = rows.get(at);
        return new NewUnit(
                new UnitId(row.getUnitId()),
                UnitKind.ofCode(row.getKind()),
                row.getName(),
                row.getDesignation(),
                row.getCode().isEmpty() ? Optional.empty() : Optional.of(new Code(row.getCodeList(), row.getCode())),
                following(rows, at, UNDER).stream()
                        .map(ReorganizationRows::under)
                        .toList());
    }

    private static Under under(ReorganizationUnitRecord row) {
        return new Under(Tree.ofCode(row.getTree()), new UnitId(row.getUnitId()));
    }

    private static List<Piece> pieces(List<ReorganizationUnitRecord> rows) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).getPart().equals(PIECE)) {
                pieces.add(new Piece(
                        taker(rows, i),
                        Optional.ofNullable(rows.get(i).getShare()),
                        following(rows, i, CHILD).stream()
                                .map(r -> new UnitId(r.getUnitId()))
                                .toList()));
            }
        }
        return pieces;
    }

    /** The rows of a part that belong to the one at a place: those before the next taker or piece. */
    private static List<ReorganizationUnitRecord> following(List<ReorganizationUnitRecord> rows, int at, String part) {
        return rows.subList(at + 1, rows.size()).stream()
                .takeWhile(r -> r.getPart().equals(UNDER) || r.getPart().equals(CHILD))
                .filter(r -> r.getPart().equals(part))
                .toList();
    }
}
