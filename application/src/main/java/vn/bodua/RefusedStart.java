package vn.bodua;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;
import vn.bodua.database.DatabaseUnavailable;
import vn.bodua.settings.SettingsRefused;

/** Keeps Spring from logging a stack trace for a start that was refused with a sentence: the command prints the sentence. */
class RefusedStart implements SpringBootExceptionReporter {

    RefusedStart(ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseUnavailable
                    || cause instanceof SettingsRefused
                    || cause instanceof PortInUseException) {
                return true;
            }
        }
        return false;
    }
}
