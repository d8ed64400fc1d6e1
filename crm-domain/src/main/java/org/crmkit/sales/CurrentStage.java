package org.crmkit.sales;

import java.time.Instant;
import org.crmkit.sales.pipeline.StageId;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * The stage of an opportunity in the pipeline.
 *
 * @param stage the stage
 * @param since when the opportunity entered it
 */
@ValueObject
public record CurrentStage(StageId stage, Instant since) {}
