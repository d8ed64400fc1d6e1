package org.crmkit.sales.pipeline;

import java.util.Set;
import org.crmkit.aggregate.Aggregate;
import org.crmkit.command.Commands;
import org.crmkit.context.ContextDescriptor;
import org.crmkit.journal.CrmEvent;

/** Describes the context of the stages of the pipeline. */
public final class PipelineDescriptor implements ContextDescriptor<PipelineRepositories> {

    /** Creates the desk for the user of the commands. */
    public static PipelineDesk desk(Commands<PipelineRepositories> commands) {
        return new PipelineDesk(commands);
    }

    @Override
    public Set<Class<? extends Aggregate<?, ?>>> aggregates() {
        return Set.of(Stage.class);
    }

    @Override
    public Set<Class<? extends CrmEvent>> events() {
        return Set.of(StageEvent.class);
    }
}
