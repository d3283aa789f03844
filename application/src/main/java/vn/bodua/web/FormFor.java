package vn.bodua.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.bodua.access.Permission;

/** A handler that only shows the form of a use case; who may not do that is not shown the form either. */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface FormFor {
    Permission value();
}
