package vn.bodua.indicator;

import org.jooq.DSLContext;

/** The shipped dictionary, with its codes carried into a test's database as the application does at its start. */
public final class TestDictionary {

    private TestDictionary() {}

    public static Dictionary carriedInto(DSLContext sql) {
        return new DictionaryBeans().dictionary(sql);
    }
}
