package vn.bodua.authorisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A reorganization of communes under the unit in question, as each face asks for it.
 *
 * @param first what it is about: a commune, or the unit under which one is founded
 * @param second another commune beside it
 * @param fresh tells names of one visitor's from another's; the same when asked again
 */
record Redrawn(
        Visitor visitor, String kind, boolean decided, String first, String second, LocalDate day, String fresh) {

    static Redrawn of(Recipes.Visit visit, String useCase, String kind, boolean decided) {
        List<String> communes = visit.at().communes(useCase);
        String there = kind.equals("found") ? visit.at().unit : communes.getFirst();
        return new Redrawn(
                visit.visitor(),
                kind,
                decided,
                visit.absent() ? "khong-co-don-vi-nay" : there,
                communes.getLast(),
                visit.at().reorganized(),
                kind + (decided ? " " : " thử ") + visit.visitor().person + " " + visit.at().number);
    }

    private List<String> units() {
        return switch (kind) {
            case "found" -> List.of();
            case "merge" -> List.of(first, second);
            default -> List.of(first);
        };
    }

    private String parent() {
        return kind.equals("found") ? first : second;
    }

    private List<String> parts() {
        return switch (kind) {
            case "split" -> List.of("Đông " + fresh, "Tây " + fresh);
            case "separate" -> List.of("Nam " + fresh);
            default -> List.of();
        };
    }

    Answer onThePage() {
        List<String> fields = new ArrayList<>(List.of(
                "units",
                String.join(";", units()),
                "effective",
                day.toString(),
                "name",
                "Mới " + fresh,
                "designation",
                "xã",
                "unitKind",
                "commune",
                "tree",
                "territory",
                "parent",
                parent()));
        parts().forEach(part -> fields.addAll(List.of("partName", part, "partDesignation", "xã")));
        if (decided) {
            fields.addAll(List.of("number", "NQ " + fresh, "issuedOn", "2019-01-02", "issuer", "HĐND"));
        }
        return visitor.form("/reorganizations/" + kind + (decided ? "" : "/preview"), fields.toArray(String[]::new));
    }

    Answer byProgram() {
        String change =
                "{\"units\":[%s],\"name\":\"Mới %s\",\"unitKind\":\"commune\",\"parent\":\"%s\",\"effective\":\"%s\",\"parts\":[%s]}"
                        .formatted(
                                units().stream().map(u -> '"' + u + '"').collect(Collectors.joining(",")),
                                fresh,
                                parent(),
                                day,
                                parts().stream()
                                        .map("{\"name\":\"%s\"}"::formatted)
                                        .collect(Collectors.joining(",")));
        return decided
                ? visitor.apiPost(
                        "/api/v1/reorganizations/" + kind,
                        "application/json",
                        "{\"change\":%s,\"number\":\"NQ %s\",\"issuedOn\":\"2019-01-02\",\"issuer\":\"HĐND\"}"
                                .formatted(change, fresh))
                : visitor.apiPost("/api/v1/reorganizations/" + kind + "/preview", "application/json", change);
    }

    Answer atTheTerminal() {
        List<String> words = new ArrayList<>(List.of("reorganize", kind));
        words.addAll(units());
        words.addAll(List.of("--on", day.toString(), "--name", "Mới " + fresh, "--parent", parent()));
        parts().forEach(part -> words.addAll(List.of("--part", part + ";xã")));
        if (decided) {
            words.addAll(List.of("--decision", "NQ " + fresh, "--issued", "2019-01-02", "--issuer", "HĐND"));
        }
        return visitor.command(words.toArray(String[]::new));
    }
}
