package org.crmkit.sales.pipeline;

import java.util.List;
import org.crmkit.aggregate.Aggregates;
import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** The repository of stages: at most {@value #MAX} of a tenant. Names are unique by {@link org.crmkit.value.Text#matchKey}. */
@SecondaryPort
public interface Stages extends Aggregates<Stage, StageId> {

    /** How many stages a tenant may have, retired ones included. */
    int MAX = 200;

    /** Returns all stages, by position and, where that is the same, by name. */
    List<Stage> all();
}
