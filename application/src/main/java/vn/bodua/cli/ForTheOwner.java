package vn.bodua.cli;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A command that enters no use case: it touches no data of the alliance, or is for whoever owns the server's files, and why. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ForTheOwner {
    /** Why. */
    String value();
}
