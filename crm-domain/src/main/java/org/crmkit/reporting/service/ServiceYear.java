package org.crmkit.reporting.service;

import java.util.Comparator;

/**
 * The result of the service requests of a type that were created in a year.
 *
 * @param year the year in the zone of the period, restricted to the days within the period
 * @param result the result
 */
public record ServiceYear(int year, ServiceResult result) {

    /** By year in ascending order, then by {@link ServiceResult#RANKING}. */
    public static final Comparator<ServiceYear> RANKING =
            Comparator.comparingInt(ServiceYear::year).thenComparing(ServiceYear::result, ServiceResult.RANKING);
}
