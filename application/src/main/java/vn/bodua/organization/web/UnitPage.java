package vn.bodua.organization.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.bodua.ledger.Cell;
import vn.bodua.organization.Existence;
import vn.bodua.organization.LifeOfUnit;
import vn.bodua.organization.Succession;
import vn.bodua.organization.Unit;
import vn.bodua.organization.UnitKind;
import vn.bodua.organization.Units;
import vn.bodua.organization.people.Bodies;
import vn.bodua.organization.people.Body;
import vn.bodua.organization.people.ClusterHead;
import vn.bodua.organization.people.Post;
import vn.bodua.time.Validity;
import vn.bodua.web.Words;

/**
 * One unit through time.
 *
 * @param day on which its parts and its name are shown: today, or the last day it existed
 * @param bodies of an alliance, for those who may see them
 * @param heads of a cluster or block, by year
 * @param keeps whether the visitor may change the organisation here
 */
public record UnitPage(
        Unit unit,
        Units units,
        LocalDate day,
        List<Unit> parts,
        List<LifeOfUnit.Moment> life,
        List<IndicatorThroughTime> indicators,
        List<Cell> contested,
        Optional<Bodies> bodies,
        List<ClusterHead> heads,
        boolean keeps) {

    public List<Succession> predecessors() {
        return units.successionsInto(unit.id());
    }

    /** Whether it is a cluster or block, which has a head each year. */
    public boolean hasHeads() {
        return unit.kind() == UnitKind.CLUSTER || unit.kind() == UnitKind.BLOCK;
    }

    /** Chairperson and deputies on the day. */
    public List<Post> standing() {
        return bodies.map(b -> b.heldOn(Body.STANDING_BODY, day)).orElse(List.of());
    }

    /** The alliances of this territory on the day. */
    public List<Unit> alliances() {
        return unit.kind() == UnitKind.ORGANISATION
                ? List.of()
                : units.under(unit.id(), day).stream()
                        .filter(u -> u.kind() == UnitKind.ORGANISATION)
                        .toList();
    }

    public static String span(Words words, Existence existence) {
        return existence.spans().stream().map(span -> span(words, span)).collect(Collectors.joining("; "));
    }

    /** "từ 01/08/2008 đến 30/06/2025", in words; the last day is meant included. */
    public static String span(Words words, Validity validity) {
        return validity.from()
                .map(from -> validity.until()
                        .map(until -> words.t("span.both", words.day(from), words.day(until.minusDays(1))))
                        .orElseGet(() -> words.t("span.since", words.day(from))))
                .orElseGet(() -> validity.until()
                        .map(until -> words.t("span.until", words.day(until.minusDays(1))))
                        .orElseGet(() -> words.t("span.always")));
    }
}
