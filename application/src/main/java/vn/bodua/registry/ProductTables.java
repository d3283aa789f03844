package vn.bodua.registry;

import static vn.bodua.database.generated.Tables.LINK;
import static vn.bodua.database.generated.Tables.PRODUCT;
import static vn.bodua.database.generated.Tables.PRODUCT_CERTIFICATE;
import static vn.bodua.database.generated.Tables.REGISTRY_ENTRY;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import vn.bodua.database.generated.tables.records.LinkRecord;
import vn.bodua.database.generated.tables.records.ProductCertificateRecord;

/** The rows of products and of links; only ever added to. */
@Component
class ProductTables {

    private final DSLContext sql;

    ProductTables(DSLContext sql) {
        this.sql = sql;
    }

    void insert(EntryId entry, RegistrantId registrant, Product product) {
        long id = Objects.requireNonNull(sql.insertInto(PRODUCT)
                        .set(PRODUCT.ENTRY_ID, entry.value())
                        .set(PRODUCT.REGISTRANT_ID, registrant.value())
                        .set(PRODUCT.NAME, product.name())
                        .set(PRODUCT.GOODS, product.goods())
                        .set(PRODUCT.UNTIL_DAY, product.until().orElse(null))
                        .returning(PRODUCT.ID)
                        .fetchOne())
                .getId();
        List<ProductCertificateRecord> certificates = new ArrayList<>();
        for (int i = 0; i < product.certificates().size(); i++) {
            Product.Certificate certificate = product.certificates().get(i);
            certificates.add(new ProductCertificateRecord(
                    id,
                    i,
                    certificate.standard().code(),
                    certificate.stars().orElse(null),
                    certificate.number(),
                    certificate.from(),
                    certificate.until().orElse(null)));
        }
        sql.batchInsert(certificates).execute();
    }

    void insert(EntryId entry, RegistrantId registrant, Link link) {
        LinkRecord row = new LinkRecord();
        row.setEntryId(entry.value());
        row.setRegistrantId(registrant.value());
        row.setKind(link.kind().code());
        switch (link.partner()) {
            case Link.Registered(RegistrantId partner) -> {
                row.setPartnerId(partner.value());
                row.setPartnerName("");
            }
            case Link.Outside(String name) -> row.setPartnerName(name);
        }
        row.setFromDay(link.from());
        row.setUntilDay(link.until().orElse(null));
        sql.insertInto(LINK).set(row).execute();
    }

    /** The products of each, every version, as recorded. */
    Map<RegistrantId, List<OnRecord<Product>>> of(Collection<RegistrantId> registrants) {
        List<Long> numbers = registrants.stream().map(RegistrantId::value).toList();
        Map<Long, List<Product.Certificate>> certificates = sql.select(PRODUCT_CERTIFICATE)
                .from(PRODUCT_CERTIFICATE)
                .join(PRODUCT)
                .on(PRODUCT.ID.eq(PRODUCT_CERTIFICATE.PRODUCT_ID))
                .where(ManyRows.of(PRODUCT.REGISTRANT_ID, numbers))
                .orderBy(PRODUCT_CERTIFICATE.PRODUCT_ID, PRODUCT_CERTIFICATE.ORDINAL)
                .fetchGroups(
                        r -> r.value1().getProductId(),
                        r -> new Product.Certificate(
                                Product.Standard.ofCode(r.value1().getKind()),
                                Optional.ofNullable(r.value1().getStars()),
                                r.value1().getNumber(),
                                r.value1().getFromDay(),
                                Optional.ofNullable(r.value1().getUntilDay())));
        Map<RegistrantId, List<OnRecord<Product>>> products = new LinkedHashMap<>();
        sql.select(PRODUCT, REGISTRY_ENTRY)
                .from(PRODUCT)
                .join(REGISTRY_ENTRY)
                .on(REGISTRY_ENTRY.ID.eq(PRODUCT.ENTRY_ID))
                .where(ManyRows.of(PRODUCT.REGISTRANT_ID, numbers))
                .orderBy(PRODUCT.ID)
                .forEach(row -> products.computeIfAbsent(
                                new RegistrantId(row.value1().getRegistrantId()), r -> new ArrayList<>())
                        .add(LifeTables.onRecord(
                                new Product(
                                        row.value1().getName(),
                                        row.value1().getGoods(),
                                        certificates.getOrDefault(row.value1().getId(), List.of()),
                                        Optional.ofNullable(row.value1().getUntilDay())),
                                row.value2())));
        return products;
    }

    /** The links that one made and that others made with it, every version, as recorded. */
    List<OnRecord<LinkOf>> linksOf(RegistrantId registrant) {
        return sql.select(LINK, REGISTRY_ENTRY)
                .from(LINK)
                .join(REGISTRY_ENTRY)
                .on(REGISTRY_ENTRY.ID.eq(LINK.ENTRY_ID))
                .where(LINK.REGISTRANT_ID.eq(registrant.value()).or(LINK.PARTNER_ID.eq(registrant.value())))
                .orderBy(LINK.ID)
                .fetch(row -> {
                    Link.Partner partner = row.value1().getPartnerId() == null
                            ? new Link.Outside(row.value1().getPartnerName())
                            : new Link.Registered(new RegistrantId(row.value1().getPartnerId()));
                    Link link = new Link(
                            Link.Kind.ofCode(row.value1().getKind()),
                            partner,
                            row.value1().getFromDay(),
                            Optional.ofNullable(row.value1().getUntilDay()));
                    return LifeTables.onRecord(
                            new LinkOf(new RegistrantId(row.value1().getRegistrantId()), link), row.value2());
                });
    }
}
