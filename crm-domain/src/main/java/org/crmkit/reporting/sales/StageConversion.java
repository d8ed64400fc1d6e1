package org.crmkit.reporting.sales;

import java.math.BigDecimal;
import java.util.Optional;
import org.crmkit.reporting.period.Ratio;
import org.crmkit.sales.pipeline.StageId;

/**
 * How many opportunities went on from a stage.
 *
 * @param stage the stage
 * @param stageName its name
 * @param entered how many opportunities came into the stage within the period, each counted once
 * @param advanced how many of these have gone on since: to a stage further down the pipeline, or to be won
 */
public record StageConversion(StageId stage, String stageName, long entered, long advanced) {

    /** Returns advanced ÷ entered in percent, rounded half up; absent if nothing came in. */
    public Optional<BigDecimal> rate(int places) {
        return Ratio.percent(advanced, entered, places);
    }
}
