package vn.bodua.operation;

import java.time.Duration;
import java.time.LocalTime;

/** When a regular job runs. */
public sealed interface Timetable {

    /** Every day at this time in Hà Nội. */
    record Daily(LocalTime at) implements Timetable {}

    /** Again this long after each end. */
    record Every(Duration pause) implements Timetable {}
}
