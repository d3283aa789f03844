package vn.bodua.api.shown;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.bodua.refusal.Outcome;
import vn.bodua.registry.Product;

/**
 * A product with its certificates.
 *
 * @param lastDay on which it is made, where it is no longer
 */
public record NamedProduct(
        String name,
        Optional<String> goods,
        Optional<LocalDate> lastDay,
        Optional<List<NamedCertificate>> certificates) {

    /** A certificate; OCOP has stars, and is valid for 36 months where no last day is given. */
    public record NamedCertificate(
            String standard,
            Optional<Integer> stars,
            Optional<String> number,
            LocalDate from,
            Optional<LocalDate> lastDay) {

        private Outcome<Product.Certificate> certificate() {
            return NamedWanted.one(standard, "standard", List.of(Product.Standard.values()), Product.Standard::code)
                    .map(this::of);
        }

        private Product.Certificate of(Product.Standard known) {
            return known == Product.Standard.OCOP && stars.isPresent() && lastDay.isEmpty()
                    ? Product.Certificate.ocop(stars.get(), number.orElse(""), from)
                    : new Product.Certificate(
                            known, stars, number.orElse(""), from, lastDay.map(day -> day.plusDays(1)));
        }
    }

    /** Refusals: {@code VALUE_UNREADABLE}. */
    public Outcome<Product> product() {
        return Outcome.each(certificates.orElse(List.of()), NamedCertificate::certificate)
                .map(all -> new Product(name, goods.orElse(""), all, lastDay.map(day -> day.plusDays(1))));
    }
}
