package org.crmkit.testkit.random;

import org.crmkit.CrmSession;
import org.crmkit.testkit.support.ContextCase;

/** A context with commands. */
public interface RandomSource extends ContextCase {

    /** Executes a random command of the context, by a user who is usually, but not always, allowed to. */
    void play(RandomDraw draw);

    /** Observes what a user sees at the end beyond the lists of record desks, such as reports. Every user of the sequence is asked. */
    default void observe(Observation observation, CrmSession who) {}
}
