package vn.bodua.database.backup;

/** Why a backup was not made, not read or not restored, in a sentence that says what to do about it. */
public final class BackupRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The catalogue of reasons, for the texts of the faces and for tests. */
    public enum Reason {
        /** There is no such file, or it or its folder cannot be used. */
        FILE_UNUSABLE,
        /** A file of that name is there already. */
        FILE_EXISTS,
        /** The file is no backup of ours at all. */
        NOT_A_BACKUP,
        /** A backup in a format that this build does not know. */
        OTHER_FORMAT,
        /** Cut short, or not what was written. */
        DAMAGED,
        /** The backup is encrypted and no passphrase was given. */
        PASSPHRASE_MISSING,
        /** The passphrase does not open the backup. */
        PASSPHRASE_WRONG,
        /** The passphrase is too short to protect anything. */
        PASSPHRASE_WEAK,
        /** Made by a newer build than this one. */
        NEWER_SCHEMA,
        /** The migrations of the backup are not those of this build. */
        OTHER_SCRIPTS,
        /** There is no database here, or none of ours. */
        NOTHING_TO_BACK_UP,
        /** The database to restore into holds something. */
        NOT_EMPTY,
        /** What was read back after restoring is not what was backed up; nothing was kept. */
        NOT_THE_SAME,
        /** The tables refer to each other in a circle, so that no order of restoring them exists. */
        TABLES_IN_A_CIRCLE,
        /** PostgreSQL refused or broke off. */
        DATABASE_FAILED
    }

    private final Reason reason;

    BackupRefused(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    BackupRefused(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Where there is no database, or no backup, at all. */
    public static BackupRefused nothingIn(Object place) {
        return new BackupRefused(
                Reason.NOTHING_TO_BACK_UP, "There is nothing in " + place + ". Check BODUA_HOME, or name the place.");
    }

    /** Where the folder that a backup is to be put into is not there. */
    public static BackupRefused noFolder(Object folder) {
        return new BackupRefused(
                Reason.FILE_UNUSABLE,
                "There is no folder " + folder + ". Check its name and that its disk is mounted.");
    }

    static BackupRefused unusable(Object file, Exception cause) {
        return new BackupRefused(
                Reason.FILE_UNUSABLE,
                file + " cannot be used: " + cause.getMessage()
                        + ". Check that it is there, that its folder may be written, and that the disk has room.",
                cause);
    }
}
