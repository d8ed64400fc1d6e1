package org.crmkit.persistence.jpa.internal.customer.timeline;

import jakarta.persistence.Converter;
import java.util.Map;
import org.crmkit.customer.timeline.TimelineKind;
import org.crmkit.persistence.jpa.internal.entity.EnumCodes;

/** The codes under which the database stores the enums of timelines. Published codes never change. */
final class TimelineCodes {

    private TimelineCodes() {}

    @Converter
    static class OfTimelineKind extends EnumCodes<TimelineKind> {
        OfTimelineKind() {
            super(
                    TimelineKind.class,
                    Map.of(
                            TimelineKind.INTERACTION, "INTERACTION",
                            TimelineKind.OPPORTUNITY, "OPPORTUNITY",
                            TimelineKind.SERVICE_REQUEST, "SERVICE_REQUEST",
                            TimelineKind.ORDER, "ORDER",
                            TimelineKind.CHURN_CASE, "CHURN_CASE"));
        }
    }
}
