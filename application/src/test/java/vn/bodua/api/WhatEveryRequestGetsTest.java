package vn.bodua.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import vn.bodua.ApplicationForTests;
import vn.bodua.access.Actor;
import vn.bodua.access.Role;
import vn.bodua.api.AskApi.Answer;

@DisplayName("Whatever the API is asked, it answers in one way")
class WhatEveryRequestGetsTest {

    private static final Actor SPECIALIST = ApplicationForTests.holder(Role.SPECIALIST, "an-giang-2025");

    @ParameterizedTest
    @CsvSource({
        "/api/v1/me",
        "/api/v1/units",
        "/api/v1/units/ca-nuoc",
        "/api/v1/reports",
        "/api/v1/reports/1",
        "/api/v1/figures?unit=ca-nuoc&indicator=coop.new&period=2020",
        "/api/v1/table?unit=ca-nuoc&indicator=coop.new&period=2020",
        "/api/v1/written?unit=ca-nuoc&period=2020",
        "/api/v1/accounts",
        "/api/v1/accounts/1"
    })
    @DisplayName("who is not known is asked to name themselves, and told how")
    void asksWhoItIs(String address) {
        Answer answer = AskApi.asNobody().get(address);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("R-803");
        assertThat(answer.response().getHeader(HttpHeaders.WWW_AUTHENTICATE)).startsWith("Bearer");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /api/v1/reports?pge=2                                          | 400 | R-851 | pge
                    /api/v1/units?on=2020-06-30&On=x                               | 400 | R-851 | On
                    /api/v1/units?q=an&q=kien                                      | 400 | R-852 | q
                    /api/v1/units?on=yesterday                                     | 400 | R-852 | on
                    /api/v1/reports/abc                                            | 400 | R-852 | id
                    /api/v1/reports?size=201                                       | 400 | R-853 | 200
                    /api/v1/reports?size=0                                         | 400 | R-852 | size
                    /api/v1/reports?page=99999                                     | 400 | R-852 | page
                    /api/v1/figures?unit=an-giang&indicator=coop.new               | 400 | R-852 | period
                    /api/v1/figures?unit=an-giang&indicator=coop.new&period=nay    | 422 | R-301 | nay
                    /api/v1/figures?unit=an-giang&indicator=no.such&period=2020    | 404 | R-401 | no.such
                    /api/v1/figures?unit=an-giang&indicator=coop.new&period=2020&kind=x | 400 | R-852 | kind
                    /api/v1/table?unit=an-giang&indicator=coop.new&period=2020&boundaries=x | 400 | R-852 | boundaries
                    /api/v1/written?unit=an-giang&period=2020&format=exe           | 422 | R-702 | exe
                    /api/v1/no-such                                                | 404 | R-855 | /api/v1/no-such
                    """)
    @DisplayName("a request that cannot be understood is refused with its code and what was not understood")
    void refuses(String address, int status, String code, String what) {
        Answer answer = AskApi.as(SPECIALIST).get(address);
        assertThat(answer.body()).contains(what).doesNotContain("Exception");
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
    }

    @Test
    @DisplayName("a method or a kind of content that an address does not take is refused with those that it takes")
    void refusesMethodsAndTypes() {
        AskApi ask = AskApi.as(SPECIALIST);
        Answer method = ask.send(ask.request(HttpMethod.DELETE, "/api/v1/reports"));
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.body()).contains("R-856", "GET, POST");
        Answer type = ask.send(ask.request(HttpMethod.POST, "/api/v1/figures/1/accept")
                .contentType("application/xml")
                .content("<reason/>"));
        assertThat(type.status()).isEqualTo(415);
        assertThat(type.body()).contains("R-857", "application/json");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"reason":"x","position":7}   | R-851
                    {"reason":7}                  | R-852
                    {"reason":null}               | R-852
                    {}                            | R-852
                    {"reason":"x","reason":"y"}   | R-854
                    {"reason":"x"                 | R-854
                    {"reason":"x"} {}             | R-852
                    []                            | R-852
                    """)
    @DisplayName("a body with a field too many, too few, twice, or of another type is refused")
    void takesJsonAtItsWord(String body, String code) {
        Answer answer = AskApi.as(SPECIALIST).post("/api/v1/figures/1/accept", body);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    @DisplayName("a body beyond what any request needs is refused before it is read whole")
    void refusesLargeBodies() {
        String large = "{\"reason\":\"" + "x".repeat(70_000) + "\"}";
        Answer answer = AskApi.as(SPECIALIST).post("/api/v1/figures/1/accept", large);
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("R-858");
    }

    @Test
    @DisplayName("a refusal is a problem of RFC 9457, in the language asked for, Vietnamese where none is")
    void problems() {
        AskApi ask = AskApi.as(SPECIALIST);
        Answer vietnamese = ask.get("/api/v1/reports/999999");
        assertThat(vietnamese.response().getContentType()).startsWith("application/problem+json");
        assertThat(vietnamese.json().properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("type", "title", "status", "detail", "instance", "code", "details");
        assertThat(vietnamese.at("/type")).isEqualTo("urn:bodua:refusal:R-501");
        assertThat(vietnamese.at("/instance")).isEqualTo("/api/v1/reports/999999");
        assertThat(vietnamese.at("/title")).isEqualTo("Không có báo cáo này");
        assertThat(vietnamese.at("/details/document")).isEqualTo("999999");
        assertThat(titleIn("en-GB,en;q=0.9")).startsWith("There is no such report");
        assertThat(titleIn("fr;q=0.9,vi;q=0.5")).isEqualTo("Không có báo cáo này");
        assertThat(titleIn("not a language;;")).isEqualTo("Không có báo cáo này");
    }

    private static String titleIn(String language) {
        AskApi ask = AskApi.as(SPECIALIST);
        return ask.send(ask.request(HttpMethod.GET, "/api/v1/reports/999999")
                        .header(HttpHeaders.ACCEPT_LANGUAGE, language))
                .at("/title");
    }

    @ParameterizedTest
    @CsvSource({"/api/v1/me", "/api/v1/reports", "/api/v1/reports/999999", "/api/v1/no-such"})
    @DisplayName("no answer sets a cookie or may be kept on the way")
    void noCookieAndNothingKept(String address) {
        Answer answer = AskApi.as(SPECIALIST).get(address);
        assertThat(answer.response().getHeader(HttpHeaders.SET_COOKIE)).isNull();
        assertThat(answer.response().getCookies()).isEmpty();
        assertThat(answer.response().getHeader(HttpHeaders.CACHE_CONTROL)).isEqualTo("no-store");
    }
}
