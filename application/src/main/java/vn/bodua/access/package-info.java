/**
 * Who may do what: accounts of people, their roles at units for a time, acting for another, and the door that every use
 * case is entered by. Knows units by their identifiers only; {@link vn.bodua.access.Jurisdiction} tells what lies under one.
 */
@NullMarked
package vn.bodua.access;

import org.jspecify.annotations.NullMarked;
