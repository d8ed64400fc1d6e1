package org.crmkit.sales.pipeline;

import java.util.List;
import java.util.Set;
import org.crmkit.internal.command.AggregateType;
import org.crmkit.internal.command.Commands;
import org.crmkit.internal.context.ContextDescriptor;
import org.crmkit.kernel.aggregate.Aggregate;
import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.kernel.permission.Permission;

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
    public List<AggregateType<? super PipelineRepositories, ?, ?, ?>> types() {
        return List.of(PipelineDesk.KIND);
    }

    @Override
    public List<Permission> permissions() {
        return List.of(Permission.PIPELINE_READ, Permission.PIPELINE_DEFINE);
    }

    @Override
    public Set<Class<? extends CrmEvent>> events() {
        return Set.of(StageEvent.class);
    }
}
