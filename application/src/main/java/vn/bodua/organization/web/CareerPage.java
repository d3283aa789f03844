package vn.bodua.organization.web;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.bodua.organization.people.Official;
import vn.bodua.organization.people.ShowBodies;
import vn.bodua.web.Words;

/** One person with the posts held through time. */
public record CareerPage(ShowBodies.Career career) {

    /** "Nữ, sinh năm 1965, số 12"; what is not stated is left out. */
    static String about(Words words, Official official) {
        return Stream.of(
                        official.sex().map(s -> words.t("sex." + s.code())),
                        official.born().map(year -> words.t("official.born", Integer.toString(year))),
                        Optional.of(words.t("official.number", official.id().toString())))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" · "));
    }

    /** "từ 27/11/2020 đến 30/06/2025". */
    public static String span(Words words, ShowBodies.Held held) {
        return held.until()
                .map(until -> words.t("span.both", words.day(held.post().from()), words.day(until.minusDays(1))))
                .orElseGet(() -> words.t("span.since", words.day(held.post().from())));
    }
}
