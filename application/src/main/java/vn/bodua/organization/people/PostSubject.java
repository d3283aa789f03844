package vn.bodua.organization.people;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bodua.access.SubjectKind;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;

/** Acts about a post: within reach with its alliance. */
@Component
class PostSubject implements SubjectKind<PostId> {

    private final PeopleTables tables;

    PostSubject(PeopleTables tables) {
        this.tables = tables;
    }

    @Override
    public Class<PostId> type() {
        return PostId.class;
    }

    @Override
    public String name() {
        return "post";
    }

    @Override
    public Optional<String> unitOf(PostId subject) {
        return tables.post(subject).map(p -> p.term().alliance().value());
    }

    @Override
    public Refusal unknown(PostId subject) {
        return Refusal.of(RefusalCode.POST_UNKNOWN, "post", subject.toString());
    }
}
