package vn.bodua.narrative;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Actors;
import vn.bodua.access.Reach;
import vn.bodua.ledger.Figure;
import vn.bodua.refusal.Outcome;

/**
 * Takes in the sample reports that come with the project, marked as samples, and enters what nothing speaks against; what
 * a check or a rival figure makes doubtful waits for a person, as in real work. Samples that are there already are left
 * alone.
 */
@Component
public class LoadSampleReports {

    private static final String LOADER = "bodua demo";
    private static final List<String> PLACES =
            List.of("classpath:samples/*.txt", "classpath:samples/sample-data/*.txt");

    private final ReceiveReport receive;
    private final EnterReport enter;
    private final Reports reports;

    LoadSampleReports(ReceiveReport receive, EnterReport enter, Reports reports) {
        this.receive = receive;
        this.enter = enter;
        this.reports = reports;
    }

    /**
     * What was loaded.
     *
     * @param reports texts taken in now
     * @param figures figures entered now, derived ones included
     * @param waiting statements of these texts that wait for a person
     */
    public record Loaded(int reports, int figures, long waiting) {}

    public Loaded load() {
        Actor loader = Actors.job(LOADER, "");
        int received = 0;
        int figures = 0;
        long waiting = 0;
        for (Resource sample : samples()) {
            String name = Objects.requireNonNull(sample.getFilename());
            if (receive.receive(loader, name, content(sample), true) instanceof Outcome.Done<ReportId>(ReportId id)) {
                received++;
                if (enter.enter(loader, id) instanceof Outcome.Done<List<Figure>>(List<Figure> entered)) {
                    figures += entered.size();
                }
                waiting += reports.byId(id, Reach.everything()).orElseThrow().statements().stream()
                        .filter(s -> !s.entered())
                        .count();
            }
        }
        return new Loaded(received, figures, waiting);
    }

    private static List<Resource> samples() {
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        List<Resource> found = new ArrayList<>();
        for (String place : PLACES) {
            try {
                Resource[] here = resolver.getResources(place);
                Arrays.sort(here, Comparator.comparing(r -> Objects.requireNonNull(r.getFilename())));
                found.addAll(List.of(here));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    private static byte[] content(Resource sample) {
        try {
            return sample.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
