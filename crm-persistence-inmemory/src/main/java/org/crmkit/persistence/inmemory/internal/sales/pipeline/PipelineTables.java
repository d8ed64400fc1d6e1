package org.crmkit.persistence.inmemory.internal.sales.pipeline;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.crmkit.persistence.inmemory.internal.engine.Snapshot;
import org.crmkit.persistence.inmemory.internal.engine.Tables;
import org.crmkit.sales.pipeline.PipelineRepositories;
import org.crmkit.sales.pipeline.Stage;
import org.crmkit.sales.pipeline.StageId;
import org.crmkit.sales.pipeline.Stages;

/** The table of the stages of the pipeline, and what other contexts ask about it. */
public interface PipelineTables extends Tables, PipelineRepositories {

    @Override
    default Stages stages() {
        return new InMemoryStages(transaction());
    }

    /** Returns the stage with an id. */
    static Optional<Stage> stage(StageId id, Snapshot snapshot) {
        return snapshot.get(InMemoryStages.PART).find(id);
    }

    /** Returns all stages in the order of the pipeline. */
    static Stream<Stage> stages(Snapshot snapshot) {
        return snapshot.get(InMemoryStages.PART).all().sorted(InMemoryStages.PIPELINE);
    }

    /** Returns the order of the pipeline: by position, then by name. */
    static Comparator<Stage> order() {
        return InMemoryStages.PIPELINE;
    }
}
