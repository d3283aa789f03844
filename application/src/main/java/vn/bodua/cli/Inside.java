package vn.bodua.cli;

import org.springframework.context.ApplicationContext;
import vn.bodua.access.Actor;

/** The application that a command acts in, and who acts. */
record Inside(ApplicationContext application, Actor actor) {

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }
}
