package vn.bodua.registry;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.bodua.database.generated.tables.records.LifeEventRecord;
import vn.bodua.database.generated.tables.records.RegistrationRecord;
import vn.bodua.organization.UnitId;
import vn.bodua.registry.Registration.Address;
import vn.bodua.registry.Registration.Business;
import vn.bodua.registry.Registration.Certificate;
import vn.bodua.registry.Registration.Contact;
import vn.bodua.registry.Registration.Location;
import vn.bodua.registry.Registration.Model;
import vn.bodua.registry.Registration.Names;

/** How a life event is written into rows, and read back. */
final class LifeRows {

    private LifeRows() {}

    static LifeEventRecord of(LifeEvent event) {
        LifeEventRecord row = new LifeEventRecord();
        row.setKind(event.kind().code());
        row.setReason("");
        row.setWay("");
        row.setDescent("");
        row.setEnterpriseName("");
        row.setEnterpriseCode("");
        row.setAffiliation("");
        switch (event) {
            case LifeEvent.Suspended(String reason) -> row.setReason(reason);
            case LifeEvent.Left(String reason) -> row.setReason(reason);
            case LifeEvent.Dissolved(LifeEvent.Way way) -> row.setWay(way.code());
            case LifeEvent.Converted(String enterprise, String code) -> {
                row.setEnterpriseName(enterprise);
                row.setEnterpriseCode(code);
            }
            case LifeEvent.MergedInto(RegistrantId successor, Descent how) -> row.setDescent(how.code());
            case LifeEvent.CameOf(List<RegistrantId> origins, Descent how) -> row.setDescent(how.code());
            case LifeEvent.Joined(UnitId alliance, Affiliation.Kind as) -> {
                row.setAllianceId(alliance.value());
                row.setAffiliation(as.code());
            }
            case LifeEvent.Founded e -> {}
            case LifeEvent.Reregistered e -> {}
            case LifeEvent.Changed e -> {}
            case LifeEvent.Resumed e -> {}
            case LifeEvent.TookIn e -> {}
            case LifeEvent.SplitInto e -> {}
            case LifeEvent.Separated e -> {}
            case LifeEvent.GrewInto e -> {}
            case LifeEvent.JoinedUnion e -> {}
            case LifeEvent.LeftUnion e -> {}
        }
        return row;
    }

    static LifeEvent read(
            LifeEventRecord row,
            Optional<RegistrationRecord> registered,
            List<String> lines,
            List<RegistrantId> partners) {
        return switch (LifeEvent.Kind.ofCode(row.getKind())) {
            case FOUNDED -> new LifeEvent.Founded(read(registered.orElseThrow(), lines));
            case REREGISTERED -> {
                Registration registration = read(registered.orElseThrow(), lines);
                yield new LifeEvent.Reregistered(
                        registration, registration.law().orElseThrow());
            }
            case CHANGED -> new LifeEvent.Changed(read(registered.orElseThrow(), lines));
            case SUSPENDED -> new LifeEvent.Suspended(row.getReason());
            case RESUMED -> new LifeEvent.Resumed();
            case DISSOLVED -> new LifeEvent.Dissolved(LifeEvent.Way.ofCode(row.getWay()));
            case CONVERTED -> new LifeEvent.Converted(row.getEnterpriseName(), row.getEnterpriseCode());
            case MERGED_INTO -> new LifeEvent.MergedInto(partners.getFirst(), Descent.ofCode(row.getDescent()));
            case TOOK_IN -> new LifeEvent.TookIn(partners.getFirst());
            case SPLIT_INTO -> new LifeEvent.SplitInto(partners);
            case SEPARATED -> new LifeEvent.Separated(partners.getFirst());
            case CAME_OF -> new LifeEvent.CameOf(partners, Descent.ofCode(row.getDescent()));
            case GREW_INTO -> new LifeEvent.GrewInto(partners.getFirst());
            case JOINED ->
                new LifeEvent.Joined(
                        new UnitId(Objects.requireNonNull(row.getAllianceId())),
                        Affiliation.Kind.ofCode(row.getAffiliation()));
            case LEFT -> new LifeEvent.Left(row.getReason());
            case JOINED_UNION -> new LifeEvent.JoinedUnion(partners.getFirst());
            case LEFT_UNION -> new LifeEvent.LeftUnion(partners.getFirst());
        };
    }

    static RegistrationRecord of(long event, Registration registration) {
        RegistrationRecord row = new RegistrationRecord();
        row.setEventId(event);
        row.setName(registration.names().full());
        row.setShortName(registration.names().shortened());
        row.setForeignName(registration.names().foreign());
        row.setNumber(registration.number());
        row.setCertificateNumber(
                registration.certificate().map(Certificate::number).orElse(""));
        row.setCertificateDay(registration.certificate().map(Certificate::day).orElse(null));
        row.setCertificateIssuer(
                registration.certificate().map(Certificate::issuer).orElse(""));
        row.setCertificateChanges(
                registration.certificate().map(Certificate::changes).orElse(0));
        Address address = registration.address();
        row.setStreet(address.street());
        row.setPlaceId(address.place().value());
        row.setCommune(address.commune());
        row.setLatitude(address.location().map(Location::latitude).orElse(null));
        row.setLongitude(address.location().map(Location::longitude).orElse(null));
        row.setPhone(registration.contact().phone());
        row.setEmail(registration.contact().email());
        row.setWebsite(registration.contact().website());
        row.setModel(registration.business().model().map(Model::code).orElse(""));
        row.setSector(registration.business().sector());
        row.setCharterCapital(registration.charterCapital().orElse(null));
        row.setLaw(registration.law().map(Law::code).orElse(""));
        row.setCertified(registration.certified());
        row.setAdvised(registration.advised());
        return row;
    }

    private static Registration read(RegistrationRecord row, List<String> lines) {
        return new Registration(
                new Names(row.getName(), row.getShortName(), row.getForeignName()),
                row.getNumber(),
                Optional.ofNullable(row.getCertificateDay())
                        .map(day -> new Certificate(
                                row.getCertificateNumber(),
                                day,
                                row.getCertificateIssuer(),
                                requireNonNullElse(row.getCertificateChanges(), 0))),
                new Address(
                        row.getStreet(),
                        row.getCommune(),
                        new UnitId(row.getPlaceId()),
                        Optional.ofNullable(row.getLatitude())
                                .map(latitude -> new Location(latitude, Objects.requireNonNull(row.getLongitude())))),
                new Contact(row.getPhone(), row.getEmail(), row.getWebsite()),
                new Business(
                        row.getSector(),
                        lines,
                        row.getModel().isEmpty() ? Optional.empty() : Optional.of(Model.ofCode(row.getModel()))),
                Optional.ofNullable(row.getCharterCapital()),
                row.getLaw().isEmpty() ? Optional.empty() : Optional.of(Law.ofCode(row.getLaw())),
                row.getCertified(),
                row.getAdvised());
    }
}
