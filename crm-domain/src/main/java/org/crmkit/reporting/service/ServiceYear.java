package org.crmkit.reporting.service;

import java.util.Comparator;

/**
 * How the service requests of a type that were created in a year went.
 *
 * @param year the year, in the zone of the period; only its days within the period
 * @param result how they went
 */
public record ServiceYear(int year, ServiceResult result) {

    /** The first year first, within it by {@link ServiceResult#RANKING}. */
    public static final Comparator<ServiceYear> RANKING =
            Comparator.comparingInt(ServiceYear::year).thenComparing(ServiceYear::result, ServiceResult.RANKING);
}
