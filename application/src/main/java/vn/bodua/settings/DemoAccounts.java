package vn.bodua.settings;

/** Says whether the database holds accounts whose passwords are printed for everybody; whoever keeps accounts answers. */
public interface DemoAccounts {

    boolean areThere();
}
