package org.crmkit.trade;

import java.time.LocalDate;
import org.jmolecules.ddd.annotation.ValueObject;

/**
 * What a customer has bought, in short; cancelled orders do not count.
 *
 * @param orders how many orders, at least one
 * @param days on how many different days
 * @param first the day of the first order
 * @param last the day of the last order
 * @param lastOrder the external id of the last order; of several on that day, the one with the highest id
 */
@ValueObject
public record Purchases(long orders, long days, LocalDate first, LocalDate last, String lastOrder) {}
