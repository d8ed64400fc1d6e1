package org.crmkit.sales;

import java.time.Instant;
import org.crmkit.sales.pipeline.StageId;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * Where an opportunity stands in the pipeline.
 *
 * @param stage the stage
 * @param since when it came there
 */
@ValueObject
public record CurrentStage(StageId stage, Instant since) {}
