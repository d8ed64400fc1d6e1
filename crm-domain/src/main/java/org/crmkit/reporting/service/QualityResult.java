package org.crmkit.reporting.service;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.crmkit.internal.value.Decimals;
import org.crmkit.kernel.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * The quality complaints 质量投诉 of a period about a product, a batch and a cause.
 *
 * @param product 产品, the external id of the product
 * @param batch 批次; null if it is not known
 * @param cause 质量原因, a value of the dictionary, as the complaints were handled last; null if it is not known
 * @param complaints the number of complaints created in the period; all other values refer to these complaints
 * @param open the number of complaints that are not archived
 * @param quantityAffected 影响数量, the sum of the quantities that are known
 * @param remedyAmounts 处理金额, the sums of the amounts of the remedies of all rounds, one for each currency, ordered by its code
 */
public record QualityResult(
        String product,
        @Nullable String batch,
        @Nullable String cause,
        long complaints,
        long open,
        BigDecimal quantityAffected,
        List<Money> remedyAmounts) {

    /** The most frequent first, then the larger quantity, then by product, batch and cause; what is not known comes first. */
    public static final Comparator<QualityResult> RANKING = Comparator.comparingLong(QualityResult::complaints)
            .thenComparing(QualityResult::quantityAffected)
            .reversed()
            .thenComparing(QualityResult::product)
            .thenComparing(QualityResult::batch, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(QualityResult::cause, Comparator.nullsFirst(Comparator.naturalOrder()));

    /** The maximum number of digits of a sum of quantities before the decimal point. */
    private static final int SUM_DIGITS = 30;

    /** The maximum number of decimal places of a quantity. */
    private static final int PLACES = 4;

    /** Brings the quantity into its shortest form, and copies the amounts. */
    public QualityResult {
        quantityAffected = Decimals.notNegative("quantityAffected", quantityAffected, SUM_DIGITS, PLACES);
        remedyAmounts = List.copyOf(remedyAmounts);
    }
}
