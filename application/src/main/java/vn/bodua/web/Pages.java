package vn.bodua.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import vn.bodua.indicator.Dictionary;
import vn.bodua.organization.KnownUnits;

/** The pages of the application: compiled templates, each given the frame and its own typed content. */
@Component
public class Pages {

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "vn.bodua.pages");
    private final Assets assets = new Assets();
    private final KnownUnits units;
    private final Dictionary dictionary;

    Pages(KnownUnits units, Dictionary dictionary) {
        this.units = units;
        this.dictionary = dictionary;
    }

    /** The page of a template below {@code page/}, given its content as {@code page}. */
    public View show(Visit visit, Head head, String template, Object content) {
        return show(visit, head, template, content, HttpStatus.OK);
    }

    public View show(Visit visit, Head head, String template, Object content, HttpStatus status) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("frame", new Frame(visit, head, assets, units.now(), dictionary));
        parameters.put("page", content);
        return new Rendered("page/" + template + ".jte", parameters, status);
    }

    private final class Rendered implements View {
        private final String template;
        private final Map<String, Object> parameters;
        private final HttpStatus status;

        Rendered(String template, Map<String, Object> parameters, HttpStatus status) {
            this.template = template;
            this.parameters = parameters;
            this.status = status;
        }

        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        // Rendered whole before the first byte is sent: a template that fails gives an error page, never half a page.
        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            Utf8ByteOutput output = new Utf8ByteOutput();
            engine.render(template, parameters, output);
            response.setStatus(status.value());
            response.setContentType(getContentType());
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }
    }
}
