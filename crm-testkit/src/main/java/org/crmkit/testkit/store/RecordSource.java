package org.crmkit.testkit.store;

import java.util.List;
import org.crmkit.testkit.support.ContextCase;
import org.crmkit.testkit.world.World;

/** A context with aggregates that change. */
public interface RecordSource extends ContextCase {

    /** Returns a record of each aggregate type of the context, in a tenant. */
    List<RecordCase<?, ?>> records(World world);
}
