package vn.bodua.api.shown;

import vn.bodua.registry.Named;

/** A registrant by its number, with its name and place. */
public record ShownNamed(long id, String name, String place, String commune) {

    static ShownNamed of(Named named) {
        return new ShownNamed(named.id().value(), named.name(), named.place().value(), named.commune());
    }
}
