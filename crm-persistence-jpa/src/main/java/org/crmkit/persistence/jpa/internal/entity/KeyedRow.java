package org.crmkit.persistence.jpa.internal.entity;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.MappedSuperclass;

/** A row with a key. */
@MappedSuperclass
@SuppressWarnings("NullAway.Init")
public abstract class KeyedRow {

    @EmbeddedId
    Key key;

    public Key getKey() {
        return key;
    }

    /** Sets the key of a new row. This is not a bean property, so that no mapper writes it. */
    public void assign(Key given) {
        this.key = given;
    }
}
