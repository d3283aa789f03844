package vn.bodua.database;

/** The reader of server addresses, which is hidden in its package, opened for the tests with unforeseen inputs. */
public final class FuzzedServerAddress {

    private FuzzedServerAddress() {}

    /** Reads the text; an address that is not understood is what it should be. */
    public static void read(String text) {
        try {
            ServerAddress.read(text);
        } catch (DatabaseUnavailable notUnderstood) {
            if (notUnderstood.getMessage() == null) {
                throw new AssertionError("no word why", notUnderstood);
            }
        }
    }
}
