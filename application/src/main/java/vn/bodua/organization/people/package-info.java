/**
 * People in the bodies of alliances, term by term, and the heads of clusters, year by year (DOMAIN: C.3, D). A person here
 * holds a post; whether they have an account is another matter.
 */
@NamedInterface("people")
@NullMarked
package vn.bodua.organization.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
