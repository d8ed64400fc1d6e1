package org.crmkit.trade.product;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmkit.internal.value.DateLimits;
import org.crmkit.kernel.aggregate.ExternalRecord;
import org.crmkit.kernel.value.Text;
import org.jmolecules.ddd.annotation.ValueObject;
import org.jspecify.annotations.Nullable;

/**
 * A product 产品 of the sales system; the CRM never edits it.
 *
 * @param id the identity, derived from the external id
 * @param externalId its id in the sales system, 1 to {@value ExternalRecord#EXTERNAL_ID_MAX} code points
 * @param name 1 to {@value #NAME_MAX} code points
 * @param type the type, at most {@value #TYPE_MAX} code points
 * @param batch 批次, at most {@value #BATCH_MAX} code points
 * @param unit the unit it is sold by, at most {@value #UNIT_MAX} code points
 * @param price the list price of a unit; null if unknown
 * @param memo at most {@value #MEMO_MAX} code points
 * @param sentAt when the sales system sent it; null if unknown
 */
@ValueObject
@RecordBuilder
public record Product(
        ProductId id,
        String externalId,
        String name,
        @Nullable String type,
        @Nullable String batch,
        @Nullable String unit,
        @Nullable UnitPrice price,
        @Nullable String memo,
        @Nullable Instant sentAt)
        implements ExternalRecord<ProductId> {

    /** The maximum length of a name, in code points. */
    public static final int NAME_MAX = 200;

    /** The maximum length of a type, in code points. */
    public static final int TYPE_MAX = 100;

    /** The maximum length of a batch, in code points. */
    public static final int BATCH_MAX = 100;

    /** The maximum length of a unit, in code points. */
    public static final int UNIT_MAX = 50;

    /** The maximum length of a memo, in code points. */
    public static final int MEMO_MAX = 1000;

    /** Checks the texts. */
    public Product {
        externalId = Text.required("externalId", externalId, EXTERNAL_ID_MAX);
        name = Text.required("name", name, NAME_MAX);
        type = Text.optional("type", type, TYPE_MAX);
        batch = Text.optional("batch", batch, BATCH_MAX);
        unit = Text.optional("unit", unit, UNIT_MAX);
        memo = Text.optionalLines("memo", memo, MEMO_MAX);
        sentAt = DateLimits.optional("sentAt", sentAt);
    }

    /** Creates the product from a checked draft. */
    public static Product of(ProductDraft draft) {
        return new Product(
                ProductId.named(draft.externalId()),
                draft.externalId(),
                draft.name(),
                draft.type(),
                draft.batch(),
                draft.unit(),
                draft.price() == null ? null : draft.price().price(),
                draft.memo(),
                draft.sentAt());
    }

    /** Merges a message, which may be older, into what is known. */
    public static Product merged(Product held, Product arrived) {
        return ExternalRecord.isOlder(arrived.sentAt, held.sentAt)
                ? held
                : ProductBuilder.builder(arrived)
                        .sentAt(ExternalRecord.later(held.sentAt, arrived.sentAt))
                        .build();
    }

    /** Returns the text in which a text search looks for words: external id, name, type and batch. */
    public String searchKey() {
        return Text.searchKey(Stream.of(externalId, name, type, batch)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n")));
    }
}
