package org.crmkit.sales.pipeline;

import java.util.List;
import org.crmkit.kernel.aggregate.Aggregates;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** The repository of stages: at most {@value #MAX} of a tenant. Names are unique by {@link org.crmkit.kernel.value.Text#matchKey}. */
@SecondaryPort
public interface Stages extends Aggregates<Stage, StageId> {

    /** The maximum number of stages of a tenant, including retired ones. */
    int MAX = 200;

    /** Returns all stages, by position, and within a position by name. */
    List<Stage> all();
}
