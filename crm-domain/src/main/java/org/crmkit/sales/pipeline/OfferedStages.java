package org.crmkit.sales.pipeline;

import org.crmkit.kernel.error.NotFoundException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.permission.Visibility;

/** The entry point of this package for other contexts: checks that an opportunity can be moved to a stage. */
public final class OfferedStages {

    private OfferedStages() {}

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
