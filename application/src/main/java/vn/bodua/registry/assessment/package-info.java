/**
 * The rules by which cooperatives are assessed each year, as dated data: criteria, groups of them, points, grades and who is
 * exempt (Circular 01/2020/TT-BKHĐT; DOMAIN: A.9). Knows nothing of the registry.
 */
@NamedInterface("assessment")
@NullMarked
package vn.bodua.registry.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
