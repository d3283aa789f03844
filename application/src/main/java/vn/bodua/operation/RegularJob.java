package vn.bodua.operation;

/**
 * Something that is done again and again without a person; a bean of this type is run by one node at a time. The action
 * must bear being done twice, because a node may die after the work and before it is noted.
 *
 * @param name under which it stands in the timetable for good, e.g. {@code backup}
 */
public record RegularJob(String name, Timetable when, Runnable action) {

    public RegularJob {
        if (!name.matches("[a-z][a-z-]{1,48}")) {
            throw new IllegalArgumentException("not a name of a job: " + name);
        }
    }
}
