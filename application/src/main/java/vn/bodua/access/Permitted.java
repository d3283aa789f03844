package vn.bodua.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the methods of a use case that faces may call, with the permission they ask for. The first parameter is the
 * {@link Actor}, the result an {@link vn.bodua.refusal.Outcome}; {@link Door} stands before each of them.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Permitted {
    Permission value();
}
