package vn.bodua.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests written by hand, such as no browser sends, by somebody who is signed in. */
class WhatIsNotServedTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/",
                "/assets",
                "/assets/font/",
                "/.git/config",
                "/.git/HEAD",
                "/.svn/entries",
                "/application.properties",
                "/assets/../application.properties",
                "/META-INF/MANIFEST.MF",
                "/WEB-INF/web.xml",
                "/vn/bodua/Application.class"
            })
    @DisplayName("no folder is listed, nothing of source control, settings or program is served (13.4.1, 13.4.3)")
    void folders(String address) throws IOException {
        assertThat(answer("GET " + address + " HTTP/1.1", "")).startsWith("HTTP/1.1 404");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRACE", "TRACK", "CONNECT", "PROPFIND", "BREW"})
    @DisplayName("methods that nothing here uses are refused and echo nothing (4.1.4, 13.4.4)")
    void methods(String method) throws IOException {
        assertThat(answer(method + " /units HTTP/1.1", "X-Secret: echo-of-mine\r\n"))
                .matches("(?s)HTTP/1\\.1 (400|403|404|405|501).*")
                .doesNotContain("echo-of-mine");
    }

    @Test
    @DisplayName("a request of two lengths is refused; one of length and chunks ends where its chunks end (4.2.1)")
    void lengths() throws IOException {
        assertThat(answer("POST /sign-in HTTP/1.1", "Content-Length: 5\r\nContent-Length: 6\r\n"))
                .startsWith("HTTP/1.1 400");
        assertThat(answer("POST /sign-in HTTP/1.1", "Content-Length: -1\r\n")).startsWith("HTTP/1.1 400");
        String both =
                answer("POST /sign-in HTTP/1.1", "Content-Length: 100\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n");
        assertThat(both).startsWith("HTTP/1.1 4");
        assertThat(both.split("HTTP/1.1 ")).as("one answer to one request").hasSize(2);
    }

    private static String answer(String line, String headers) throws IOException {
        return answer(line, headers, "");
    }

    private static String answer(String line, String headers, String body) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", RunningBodua.port())) {
            String request = line + "\r\nHost: 127.0.0.1:" + RunningBodua.port() + "\r\nCookie: "
                    + RunningBodua.session("ban") + "\r\n" + headers + "Connection: close\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
