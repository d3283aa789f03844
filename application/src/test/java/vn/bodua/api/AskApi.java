package vn.bodua.api;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.bodua.ApplicationForTests;
import vn.bodua.access.Actor;

/** Requests of somebody to the API, recognised as a token's bearer is. */
public record AskApi(Optional<Actor> actor) {

    private static final MockMvc MVC = MockMvcBuilders.webAppContextSetup(
                    (WebApplicationContext) ApplicationForTests.context())
            .build();
    private static final JsonMapper JSON = new JsonMapper();

    /** What came back. */
    public record Answer(int status, String body, MockHttpServletResponse response) {

        public JsonNode json() {
            return JSON.readTree(body);
        }

        /** The text at a path such as {@code /items/0/unit}. */
        public String at(String path) {
            return json().at(path).asString("");
        }

        public String code() {
            return at("/code");
        }

        public long id() {
            return json().at("/id").asLong();
        }
    }

    public static AskApi as(Actor actor) {
        return new AskApi(Optional.of(actor));
    }

    public static AskApi asNobody() {
        return new AskApi(Optional.empty());
    }

    public Answer get(String address) {
        return send(request(HttpMethod.GET, address));
    }

    public Answer post(String address) {
        return send(request(HttpMethod.POST, address));
    }

    public Answer post(String address, String json) {
        return send(request(HttpMethod.POST, address)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json));
    }

    public Answer postText(String address, String text) {
        return send(request(HttpMethod.POST, address)
                .contentType("text/plain;charset=UTF-8")
                .content(text.getBytes(StandardCharsets.UTF_8)));
    }

    MockHttpServletRequestBuilder request(HttpMethod method, String address) {
        return MockMvcRequestBuilders.request(method, URI.create(address));
    }

    Answer send(AbstractMockHttpServletRequestBuilder<?> request) {
        actor.ifPresent(a -> request.requestAttr(Actor.class.getName(), a));
        try {
            MockHttpServletResponse response = MVC.perform(request).andReturn().getResponse();
            return new Answer(response.getStatus(), response.getContentAsString(StandardCharsets.UTF_8), response);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
