package vn.bodua.authorisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.bodua.ApplicationForTests;
import vn.bodua.access.Actor;
import vn.bodua.access.Origin;
import vn.bodua.access.TestActors;
import vn.bodua.organization.Decision;
import vn.bodua.organization.UnitId;
import vn.bodua.registry.Census;
import vn.bodua.registry.EnterInRegistry;
import vn.bodua.registry.Happening;
import vn.bodua.registry.KeepView;
import vn.bodua.registry.LegalKind;
import vn.bodua.registry.LifeEvent;
import vn.bodua.registry.Link;
import vn.bodua.registry.Position;
import vn.bodua.registry.Product;
import vn.bodua.registry.RecordLifeEvent;
import vn.bodua.registry.RecordLink;
import vn.bodua.registry.RecordProduct;
import vn.bodua.registry.RegistrantId;
import vn.bodua.registry.Registration;

/** Files of the registry in which every string that somebody can write is a text that would run. */
final class RegistryOfScripts {

    private static final LocalDate DAY = LocalDate.of(2020, 3, 2);

    private RegistryOfScripts() {}

    static long file(String text, Visitor visitor) {
        Actor system = TestActors.everywhere("he-thong");
        Optional<Decision> decision = Optional.of(new Decision(text, DAY, text, text));
        Registration registration = new Registration(
                new Registration.Names(text, text, text),
                text + ApplicationForTests.number(),
                Optional.of(new Registration.Certificate(text, DAY, text, 1)),
                new Registration.Address(text, text, new UnitId("yen-bai"), Optional.empty()),
                new Registration.Contact(text, text, text),
                Registration.Business.in("crops"),
                Optional.empty(),
                Optional.empty(),
                false,
                false);
        Census census = new Census(DAY, Map.of(), List.of(), List.of(new Census.Officer(Position.CHAIR, text)));
        RegistrantId id = ApplicationForTests.bean(EnterInRegistry.class)
                .enter(system, LegalKind.COOPERATIVE, registration, DAY, decision, Optional.of(census))
                .orElseThrow();
        ApplicationForTests.bean(RecordLifeEvent.class)
                .record(system, id, List.of(new Happening(DAY.plusDays(1), new LifeEvent.Suspended(text))), decision)
                .orElseThrow();
        ApplicationForTests.bean(RecordProduct.class)
                .record(
                        system,
                        id,
                        new Product(
                                text,
                                "",
                                List.of(new Product.Certificate(
                                        Product.Standard.OTHER, Optional.empty(), text, DAY, Optional.empty())),
                                Optional.empty()))
                .orElseThrow();
        ApplicationForTests.bean(RecordLink.class)
                .record(system, id, new Link(Link.Kind.OTHER, new Link.Outside(text), DAY, Optional.empty()))
                .orElseThrow();
        ApplicationForTests.bean(KeepView.class).keep(visitor.actor(Origin.Face.WEB), text, "q=" + text);
        return id.value();
    }
}
