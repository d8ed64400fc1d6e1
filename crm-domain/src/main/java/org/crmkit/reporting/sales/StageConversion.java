package org.crmkit.reporting.sales;

import java.math.BigDecimal;
import java.util.Optional;
import org.crmkit.reporting.period.Ratio;
import org.crmkit.sales.pipeline.StageId;

/**
 * How many opportunities advanced from a stage.
 *
 * @param stage the stage
 * @param stageName the name of the stage
 * @param entered the number of opportunities that entered the stage within the period, each counted once
 * @param advanced the number of these that have advanced since: to a later stage of the pipeline, or to won
 */
public record StageConversion(StageId stage, String stageName, long entered, long advanced) {

    /** Returns advanced ÷ entered in percent, rounded half up; empty if none entered. */
    public Optional<BigDecimal> rate(int places) {
        return Ratio.percent(advanced, entered, places);
    }
}
