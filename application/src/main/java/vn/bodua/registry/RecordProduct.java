package vn.bodua.registry;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.bodua.access.Actor;
import vn.bodua.access.Changes;
import vn.bodua.access.Permission;
import vn.bodua.access.Permitted;
import vn.bodua.access.Subject;
import vn.bodua.refusal.Outcome;
import vn.bodua.refusal.Refusal;
import vn.bodua.refusal.RefusalCode;
import vn.bodua.registry.Product.Certificate;
import vn.bodua.registry.Product.Standard;

/**
 * Records a product with its certificates. Recorded once more under its name it counts instead of what was recorded before: a
 * certificate is added, or the product is no longer made.
 *
 * <p>Refusals: {@code REGISTRANT_UNKNOWN}, {@code FIELD_EMPTY} (its name), {@code VALUE_UNREADABLE} (stars, a certificate that
 * ends before it begins).
 */
@Component
public class RecordProduct {

    private static final int STARS = 5;

    private final Registry registry;
    private final ProductTables tables;

    RecordProduct(Registry registry, ProductTables tables) {
        this.registry = registry;
        this.tables = tables;
    }

    @Permitted(Permission.KEEP_REGISTRY)
    public Outcome<RegistrantId> record(Actor actor, @Subject RegistrantId registrant, Product product) {
        return registry.toAddTo(registrant)
                .then(life -> wrong(product).map(Outcome::<RegistrantId>refused).orElseGet(() -> {
                    registry.add(actor, registrant, entry -> tables.insert(entry, registrant, product));
                    Changes.note("product", null, product.name());
                    return Outcome.done(registrant);
                }));
    }

    private static Optional<Refusal> wrong(Product product) {
        if (product.name().isEmpty()) {
            return Optional.of(Refusal.of(RefusalCode.FIELD_EMPTY, "field", "name"));
        }
        return product.certificates().stream().flatMap(c -> wrong(c).stream()).findFirst();
    }

    private static Optional<Refusal> wrong(Certificate certificate) {
        boolean ocop = certificate.standard() == Standard.OCOP;
        boolean starred = certificate.stars().filter(s -> s >= 1 && s <= STARS).isPresent();
        if (ocop ? !starred : certificate.stars().isPresent()) {
            return Optional.of(Refusal.unreadable("stars", ocop ? "1–5" : "–"));
        }
        return certificate
                .until()
                .filter(until -> !until.isAfter(certificate.from()))
                .map(until -> Refusal.unreadable("until", "> " + certificate.from()));
    }
}
