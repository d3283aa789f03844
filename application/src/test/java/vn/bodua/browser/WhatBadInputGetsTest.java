package vn.bodua.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.bodua.access.Reach;
import vn.bodua.ledger.Figures;

class WhatBadInputGetsTest {

    private static final String BOUNDARY = "----bodua";
    private static final String SESSION = RunningBodua.session("ban");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                                            | R-101
                    '   '                                         | R-101
                    The cat sat on the mat and looked at the rain. | R-105
                    Hôm nay trời đẹp, mọi người đi làm đồng.       | R-106
                    """)
    @DisplayName("a text that cannot be taken in is refused with its code, and nothing is kept")
    void refusesTexts(String text, String code) throws IOException, InterruptedException {
        int before = RunningBodua.bean(Figures.class).size(Reach.everything()).figures();
        HttpResponse<String> answer = post("/reports", "text=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(code).doesNotContain("Exception");
        assertThat(RunningBodua.bean(Figures.class).size(Reach.everything()).figures())
                .isEqualTo(before);
    }

    @Test
    @DisplayName("a file that is no text is refused as what it seems to be")
    void refusesBinaries() throws IOException, InterruptedException {
        byte[] picture = new byte[4_000];
        Arrays.fill(picture, (byte) 0);
        picture[0] = (byte) 0x89;
        HttpResponse<String> answer = upload("anh.png", picture);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("R-102").contains("anh.png");
    }

    @Test
    @DisplayName("a file of 50 MB is refused with the limit")
    void refusesHugeFiles() throws IOException, InterruptedException {
        HttpResponse<String> answer = upload("to.txt", new byte[50_000_000]);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("25 MB").doesNotContain("Exception");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /reports/999999                                                        | 404 | R-501
                    /reports/999999/review                                                 | 404 | R-501
                    /reports/abc                                                           | 400 | Không hiểu được yêu cầu
                    /units/khong-co                                                        | 404 | R-201
                    /table?unit=ca-nuoc&indicator=khong.co&period=2020                     | 404 | R-401
                    /table?unit=ca-nuoc&indicator=coop.count&period=2020&breakdown=xanh    | 404 | R-402
                    /table?unit=ca-nuoc&indicator=coop.count&period=hom-qua                | 422 | R-301
                    /table?unit=an-giang-2025&indicator=coop.count&period=1990             | 422 | R-202
                    /figures/cell?unit=khong-co&indicator=coop.count&period=2020           | 404 | R-802
                    /figures/cell                                                          | 400 | Không hiểu được yêu cầu
                    /written?unit=ca-nuoc&period=2099                                      | 422 | R-302
                    /written?unit=ca-nuoc&period=2001                                      | 422 | R-701
                    /written/file?unit=ca-nuoc&period=2020-H1&format=exe                   | 422 | R-702
                    /assets/../application.properties                                      | 404 | Không có trang này
                    /no/such/page                                                          | 404 | Không có trang này
                    """)
    @DisplayName("an address that leads nowhere says what is wrong, never a stack trace")
    void refusesAddresses(String address, int status, String words) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(uri(address)));
        assertThat(answer.body()).contains(words).doesNotContain("Exception", "\tat ");
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @Test
    @DisplayName("another site open in the same browser may not send anything in")
    void refusesOtherSites() throws IOException, InterruptedException {
        HttpRequest.Builder foreign = HttpRequest.newBuilder(uri("/reports"))
                .header("Origin", "https://elsewhere.example")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-CSRF-TOKEN", formToken())
                .POST(BodyPublishers.ofString("text=x"));
        assertThat(send(foreign).statusCode()).isEqualTo(403);
    }

    @Test
    @DisplayName("a name that someone pointed at this machine is not answered")
    void refusesOtherNames() throws IOException {
        try (Socket socket = new Socket("127.0.0.1", RunningBodua.port())) {
            OutputStream out = socket.getOutputStream();
            out.write("GET / HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).startsWith("HTTP/1.1 403");
        }
    }

    @Test
    @DisplayName("pages run and load nothing but their own")
    void pagesAreClosed() throws IOException, InterruptedException {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(uri("/")));
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'self'")
                .doesNotContain("unsafe");
    }

    @Test
    @DisplayName("choosing another claim without a reason is refused, and the claim that counts stays")
    void refusesChoicesWithoutReason() throws IOException, InterruptedException {
        HttpResponse<String> answer = post("/figures/1/accept", "reason=");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("R-603");
    }

    private static HttpResponse<String> post(String address, String form) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-CSRF-TOKEN", formToken())
                .POST(BodyPublishers.ofString(form)));
    }

    private static HttpResponse<String> upload(String name, byte[] content) throws IOException, InterruptedException {
        byte[] head = ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return send(HttpRequest.newBuilder(uri("/reports"))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("X-CSRF-TOKEN", formToken())
                .POST(BodyPublishers.concat(
                        BodyPublishers.ofByteArray(head),
                        BodyPublishers.ofByteArray(content),
                        BodyPublishers.ofByteArray(tail))));
    }

    /** What a form of ours would send back. */
    private static String formToken() throws IOException, InterruptedException {
        Matcher token = Pattern.compile("<meta name=\"csrf\" content=\"([^\"]+)\"")
                .matcher(send(HttpRequest.newBuilder(uri("/reports/new"))).body());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.header("Cookie", SESSION).build(), BodyHandlers.ofString());
        }
    }

    private static URI uri(String address) {
        return URI.create(RunningBodua.address() + address);
    }
}
