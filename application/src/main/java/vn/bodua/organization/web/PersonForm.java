package vn.bodua.organization.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.bodua.api.shown.NamedEnding;
import vn.bodua.api.shown.NamedHead;
import vn.bodua.api.shown.NamedSeat;
import vn.bodua.api.shown.NamedTerm;
import vn.bodua.organization.Decision;
import vn.bodua.organization.people.OpenTerm;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.web.Typed;

/**
 * The forms of bodies and of clusters, as typed; each has some of the fields.
 *
 * @param person a new name, or somebody on record as suggested: "Nguyễn Văn A (1965), số 12"
 */
public record PersonForm(
        String body,
        String ordinal,
        String firstYear,
        String lastYear,
        String began,
        String members,
        String position,
        String person,
        String born,
        String sex,
        String another,
        String from,
        String filled,
        String carriedOver,
        String day,
        String reason,
        String year,
        String place,
        String member,
        String number,
        String issuedOn,
        String issuer) {

    private static final Pattern ON_RECORD = Pattern.compile(".*, số (\\d{1,18})\\s*");

    static final PersonForm EMPTY = new PersonForm(
            null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
            null, null, null, null);

    public PersonForm(
            @Nullable String body,
            @Nullable String ordinal,
            @Nullable String firstYear,
            @Nullable String lastYear,
            @Nullable String began,
            @Nullable String members,
            @Nullable String position,
            @Nullable String person,
            @Nullable String born,
            @Nullable String sex,
            @Nullable String another,
            @Nullable String from,
            @Nullable String filled,
            @Nullable String carriedOver,
            @Nullable String day,
            @Nullable String reason,
            @Nullable String year,
            @Nullable String place,
            @Nullable String member,
            @Nullable String number,
            @Nullable String issuedOn,
            @Nullable String issuer) {
        this.body = Typed.text(body);
        this.ordinal = Typed.text(ordinal);
        this.firstYear = Typed.text(firstYear);
        this.lastYear = Typed.text(lastYear);
        this.began = Typed.text(began);
        this.members = Typed.text(members);
        this.position = Typed.text(position);
        this.person = Typed.text(person);
        this.born = Typed.text(born);
        this.sex = Typed.text(sex);
        this.another = Typed.text(another);
        this.from = Typed.text(from);
        this.filled = Typed.text(filled);
        this.carriedOver = Typed.text(carriedOver);
        this.day = Typed.text(day);
        this.reason = Typed.text(reason);
        this.year = Typed.text(year);
        this.place = Typed.text(place);
        this.member = Typed.text(member);
        this.number = Typed.text(number);
        this.issuedOn = Typed.text(issuedOn);
        this.issuer = Typed.text(issuer);
    }

    /** The decision that approves it, where one was typed. */
    private Outcome<Optional<Decision>> decision() {
        if (number.isBlank() && issuedOn.isBlank() && issuer.isBlank()) {
            return Outcome.done(Optional.empty());
        }
        return day(issuedOn, "issuedOn").map(day -> Optional.of(new Decision(number, day, issuer, "")));
    }

    /** Refusals: {@code VALUE_UNREADABLE}, {@code NUMBER_UNREADABLE}. */
    Outcome<NamedTerm> term() {
        return day(began, "began")
                .then(first -> whole(firstYear)
                        .then(from -> whole(lastYear)
                                .then(until -> whole(members)
                                        .then(fixed -> decision()
                                                .map(paper -> new NamedTerm(
                                                        body,
                                                        new OpenTerm.Label(ordinal, from, until, first, fixed),
                                                        paper))))));
    }

    /** Refusals: {@code VALUE_UNREADABLE}, {@code NUMBER_UNREADABLE}. */
    Outcome<NamedSeat> seat() {
        Matcher onRecord = ON_RECORD.matcher(person);
        Optional<Long> official = onRecord.matches() ? Optional.of(Long.valueOf(onRecord.group(1))) : Optional.empty();
        Outcome<Optional<Integer>> year =
                born.isBlank() ? Outcome.done(Optional.empty()) : whole(born).map(Optional::of);
        return day(from, "from")
                .then(since -> year.then(y -> decision()
                        .map(paper -> new NamedSeat(
                                position,
                                official,
                                person,
                                y,
                                sex,
                                !another.isEmpty(),
                                since,
                                filled,
                                !carriedOver.isEmpty(),
                                paper))));
    }

    /** Refusals: {@code VALUE_UNREADABLE}. */
    Outcome<NamedEnding> ending() {
        return day(day, "day").then(end -> decision().map(paper -> new NamedEnding(end, reason, paper)));
    }

    /** Refusals: {@code NUMBER_UNREADABLE}. */
    Outcome<NamedHead> head() {
        return whole(year).then(y -> decision().map(paper -> new NamedHead(y, place, member, paper)));
    }

    private static Outcome<LocalDate> day(String typed, String field) {
        return Typed.day(typed)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.unreadable(field, "2025-12-26")));
    }

    private static Outcome<Integer> whole(String typed) {
        try {
            return Outcome.done(Integer.valueOf(typed.strip()));
        } catch (NumberFormatException notANumber) {
            return Outcome.refused(Refusal.of(RefusalCode.NUMBER_UNREADABLE, "value", typed));
        }
    }
}
