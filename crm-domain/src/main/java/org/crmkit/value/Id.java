package org.crmkit.value;

import java.io.Serializable;
import java.util.UUID;
import org.jmolecules.ddd.types.Identifier;

/** The identity of an aggregate or of a part of one: a time-ordered UUID (version 7) in a type of its own. */
public interface Id extends Identifier, Serializable {

    /** Returns the bare UUID. */
    UUID value();
}
