package vn.bodua.cli.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The five long sample reports, as the work to be measured. */
final class Samples {

    private Samples() {}

    static List<byte[]> texts() throws IOException {
        Resource[] found = new PathMatchingResourcePatternResolver().getResources("classpath:samples/0*.txt");
        Arrays.sort(found, Comparator.comparing(r -> Objects.requireNonNull(r.getFilename())));
        List<byte[]> texts = new ArrayList<>();
        for (Resource resource : found) {
            texts.add(resource.getContentAsByteArray());
        }
        return texts;
    }
}
