package org.crmkit.trade.product;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.crmkit.internal.value.Required;
import org.crmkit.kernel.aggregate.ExternalRecord;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * Criteria for products; a criterion that is null does not restrict the result.
 *
 * @param nameStart whose name begins with this text, regardless of case
 * @param externalId with this external id
 * @param type of this type
 * @param batch of this batch
 * @param text whose external id, name, type and batch contain each of these words, regardless of case; at most {@value #TEXT_MAX} code
 *     points
 */
@RecordBuilder
public record ProductFilter(
        @Nullable String nameStart,
        @Nullable String externalId,
        @Nullable String type,
        @Nullable String batch,
        @Nullable String text) {

    /** The maximum length of a text to search for, in code points. */
    public static final int TEXT_MAX = 200;

    /** All products. */
    public static final ProductFilter ALL = new ProductFilter(null, null, null, null, null);

    /** Normalises the texts; a text that is too long or cannot be stored is rejected with an {@link InvalidInputException}. */
    public ProductFilter {
        nameStart = Text.optional("nameStart", nameStart, Product.NAME_MAX);
        externalId = Text.optional("externalId", externalId, ExternalRecord.EXTERNAL_ID_MAX);
        type = Text.optional("type", type, Product.TYPE_MAX);
        batch = Text.optional("batch", batch, Product.BATCH_MAX);
        text = Text.optionalLines("text", text, TEXT_MAX);
    }

    /** Creates criteria without a text to search for. */
    public ProductFilter(
            @Nullable String nameStart, @Nullable String externalId, @Nullable String type, @Nullable String batch) {
        this(nameStart, externalId, type, batch, null);
    }

    /** Returns the criterion that products contain each of some words. */
    public static ProductFilter holding(String text) {
        return new ProductFilter(null, null, null, null, Required.of("text", text));
    }

    /** Returns the words to search for, each as a part of {@link Product#searchKey()}. */
    public List<String> words() {
        return Text.searchWords(text);
    }

    /** Returns a query for such products, sorted by name. */
    public ListQuery<ProductFilter, ProductSort> byName(int size) {
        return ListQuery.by(this, ProductSort.NAME, Direction.ASCENDING, size);
    }
}
