package org.crmkit.persistence.jpa;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.MappedSuperclass;

/** A row with a key of its own. */
@MappedSuperclass
@SuppressWarnings("NullAway.Init")
abstract class KeyedRow {

    @EmbeddedId
    Key key;

    public Key getKey() {
        return key;
    }

    /** Gives a new row its key. Not a bean property, so that no mapper writes it. */
    void assign(Key given) {
        this.key = given;
    }
}
