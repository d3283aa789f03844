package vn.bodua.registry.importing;

import java.time.LocalDate;
import java.util.Optional;
import vn.bodua.organization.UnitId;

/**
 * A file as it is brought.
 *
 * @param asOf the day that it tells of: what is counted, and what is otherwise than in the registry, is so from that day
 * @param place the province of rows that name none; where it is not given, that of whoever brings it
 */
public record ImportFile(String name, byte[] content, LocalDate asOf, Optional<UnitId> place) {}
