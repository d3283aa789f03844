/**
 * Nothing lost: backups of the whole database into one file each, restoring them, drilling that, and keeping the right
 * ones. A backup is an ordinary zip file with one COPY text a table and a manifest, sealed with a passphrase on request.
 * Plain Java and JDBC; when these run, and where their files are, is the business of the application.
 */
@NullMarked
package vn.bodua.database.backup;

import org.jspecify.annotations.NullMarked;
