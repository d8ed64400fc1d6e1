package org.crmkit.sales.pipeline;

import java.util.Optional;
import org.crmkit.kernel.error.NotFoundException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.permission.Visibility;

/** The entry point of this package for other contexts: the stages to which an opportunity can be moved. */
public final class OfferedStages {

    private OfferedStages() {}

    /** Returns the first offered stage of the pipeline, where a new opportunity stands; empty if no stage is offered. */
    public static Optional<Stage> first(PipelineRepositories work) {
        return work.stages().all().stream()
                .filter(each -> each.state().isOffered())
                .findFirst();
    }

    /**
     * Checks that a stage is offered, and returns it.
     *
     * @throws NotFoundException if there is no such stage
     * @throws RuleBrokenException {@code stage.retired} if it is retired
     */
    public static Stage require(PipelineRepositories work, StageId id) {
        Stage stage =
                work.stages().find(id, Visibility.everything()).orElseThrow(() -> new NotFoundException("stage", id));
        if (!stage.state().isOffered()) {
            throw new RuleBrokenException("stage.retired", stage.name());
        }
        return stage;
    }
}
