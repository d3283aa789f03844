/**
 * The record of truth: an embedded PostgreSQL that is watched over, or a server of the administrator's choice; the two
 * roles; the migrations; and the generator of the typed tables. Plain Java, without Spring; what is kept in the tables
 * is the business of the application's modules.
 */
@NullMarked
package vn.bodua.database;

import org.jspecify.annotations.NullMarked;
