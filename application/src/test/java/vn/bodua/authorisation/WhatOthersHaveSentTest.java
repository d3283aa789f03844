package vn.bodua.authorisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.bodua.ApplicationForTests;
import vn.bodua.access.Actor;
import vn.bodua.access.GiveRole;
import vn.bodua.access.PersonId;
import vn.bodua.access.Role;
import vn.bodua.access.TestActors;
import vn.bodua.access.signin.Invite;
import vn.bodua.access.signin.KeepFactors;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

/** What somebody beyond one's reach has sent or holds is neither told nor touched. */
class WhatOthersHaveSentTest {

    private static Visitor holder(Role role, String unit) {
        return new Visitor(ApplicationForTests.holder(role, unit).person().orElseThrow());
    }

    private static Answer sent(Visitor sender, String text) {
        return sender.form("/reports", "name", "a.txt", "text", text);
    }

    @Test
    @DisplayName("a text that another office keeps is taken in as if nobody had it, and once only by each office")
    void aTextOfAnotherOffice() {
        String text = ApplicationForTests.text("Lào Cai", 2017, ApplicationForTests.number());
        Visitor here = holder(Role.CLERK, "lao-cai-2025");
        Visitor there = holder(Role.CLERK, "an-giang-2025");
        assertThat(sent(here, text).status()).isEqualTo(302);
        Answer elsewhere = sent(there, text);
        assertThat(elsewhere.status()).isEqualTo(302);
        assertThat(elsewhere.body()).doesNotContain("Tình hình kinh tế tập thể");
        Answer again = sent(there, text);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains("R-503");
        assertThat(there.apiPost("/api/v1/reports?name=a.txt", "text/plain;charset=UTF-8", text)
                        .status())
                .isEqualTo(409);
    }

    @Test
    @DisplayName("who sees both copies is told of the first")
    void whoSeesBothIsToldOfTheFirst() {
        String text = ApplicationForTests.text("Lào Cai", 2016, ApplicationForTests.number());
        assertThat(sent(holder(Role.CLERK, "an-giang-2025"), text).status()).isEqualTo(302);
        assertThat(sent(holder(Role.CLERK, "can-tho-2025"), text).status()).isEqualTo(302);
        assertThat(sent(holder(Role.DEPARTMENT, "ca-nuoc"), text).status()).isEqualTo(409);
    }

    @Test
    @DisplayName("second factors are taken away, and links given, only where every role of the person is kept")
    void factorsOfSomebodyWithARoleBeyond() {
        Actor province = ApplicationForTests.holder(Role.ADMINISTRATOR, "lao-cai-2025");
        Actor nation = ApplicationForTests.holder(Role.ADMINISTRATOR, "ca-nuoc");
        PersonId of = person("lao-cai-2025");
        assertThat(forgotten(province, of)).isInstanceOf(Outcome.Done.class);

        PersonId beyond = person("lao-cai-2025");
        give(beyond, Role.DEPARTMENT, "ca-nuoc");
        assertThat(code(forgotten(province, beyond))).isEqualTo(RefusalCode.PERSON_UNKNOWN);
        assertThat(forgotten(nation, beyond)).isInstanceOf(Outcome.Done.class);
        assertThat(code(ApplicationForTests.bean(Invite.class).invite(province, beyond)))
                .isEqualTo(RefusalCode.PERSON_UNKNOWN);
    }

    @Test
    @DisplayName("nor where the person acts for somebody beyond")
    void factorsOfADeputyOfSomebodyBeyond() {
        Actor province = ApplicationForTests.holder(Role.ADMINISTRATOR, "lao-cai-2025");
        PersonId deputy = person("lao-cai-2025");
        PersonId holder = person("ca-nuoc");
        Things.deputy(holder, give(holder, Role.LEADER, "ca-nuoc"), deputy);
        assertThat(code(forgotten(province, deputy))).isEqualTo(RefusalCode.PERSON_UNKNOWN);
        assertThat(code(ApplicationForTests.bean(Invite.class).invite(province, deputy)))
                .isEqualTo(RefusalCode.PERSON_UNKNOWN);
    }

    private static Outcome<PersonId> forgotten(Actor by, PersonId person) {
        return ApplicationForTests.bean(KeepFactors.class).forgetAll(by, person);
    }

    private static PersonId person(String office) {
        return ApplicationForTests.person("ke" + ApplicationForTests.number(), office);
    }

    private static long give(PersonId person, Role role, String unit) {
        return ApplicationForTests.bean(GiveRole.class)
                .give(TestActors.everywhere("he-thong"), person, role, unit, Things.SINCE, Optional.empty(), "thử")
                .orElseThrow()
                .value();
    }

    private static RefusalCode code(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Refused<?>(Refusal refusal) -> refusal.code();
            case Outcome.Done<?> done -> throw new AssertionError("done: " + done);
        };
    }
}
