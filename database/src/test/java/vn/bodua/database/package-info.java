/** What the database promises, tried on a real PostgreSQL, with processes that are really killed. */
@NullMarked
package vn.bodua.database;

import org.jspecify.annotations.NullMarked;
