package vn.bodua.registry.clerk;

import java.time.LocalDate;
import vn.bodua.access.PersonId;
import vn.bodua.registry.RegistrantId;

/**
 * Somebody who keeps a file for its cooperative.
 *
 * @param number of the naming
 * @param name of the person
 */
public record Clerk(long number, PersonId person, String account, String name, RegistrantId file, LocalDate since) {}
