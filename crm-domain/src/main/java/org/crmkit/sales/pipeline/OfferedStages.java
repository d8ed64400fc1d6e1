package org.crmkit.sales.pipeline;

import java.util.List;
import java.util.Optional;
import org.crmkit.internal.command.References;
import org.crmkit.kernel.error.NotFoundException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.error.Violation;
import org.crmkit.kernel.permission.Visibility;
import org.jspecify.annotations.Nullable;

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
     * Returns the faults of an input that names a stage: the stage must exist. Whether it is offered is a rule.
     *
     * @param path the property that the violation names
     */
    public static List<Violation> faults(PipelineRepositories work, String path, @Nullable StageId stage) {
        return new References()
                .check(
                        path,
                        stage,
                        each -> work.stages()
                                .find(each, Visibility.everything())
                                .isPresent())
                .faults();
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
