package org.crmkit.persistence.jpa.internal.sales.pipeline;

import org.crmkit.persistence.jpa.internal.bulk.ContextTables;
import org.crmkit.sales.pipeline.PipelineRepositories;
import org.crmkit.sales.pipeline.Stages;

/** The tables of stages. */
public interface PipelineTables extends ContextTables, PipelineRepositories {

    @Override
    default Stages stages() {
        return new JpaStages(entityManager());
    }
}
