package org.crmkit.trade.product;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import org.crmkit.internal.draft.DraftValues;
import org.crmkit.kernel.aggregate.ExternalRecord;
import org.crmkit.kernel.command.Draft;
import org.crmkit.kernel.error.Violation;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Text;
import org.crmkit.kernel.value.TextLimit;
import org.jspecify.annotations.Nullable;

/**
 * The input for a product, as the sales system describes it.
 *
 * @param externalId its id in the sales system
 * @param name the name
 * @param type the type; null if it has none
 * @param batch 批次; null if it has none
 * @param unit the unit it is sold by; null if it has none
 * @param price the price of a unit; null if it has none
 * @param memo a memo; null if there is none
 * @param sentAt when the sales system sent it: of two messages, the one sent later takes precedence; if it is null, the one that
 *     arrives later does
 * @param violations of values that were read from text; null for none
 */
@RecordBuilder
public record ProductDraft(
        @TextLimit(max = ExternalRecord.EXTERNAL_ID_MAX) String externalId,
        @TextLimit(max = Product.NAME_MAX) String name,

        @TextLimit(max = Product.TYPE_MAX, required = false) @Nullable
        String type,

        @TextLimit(max = Product.BATCH_MAX, required = false) @Nullable
        String batch,

        @TextLimit(max = Product.UNIT_MAX, required = false) @Nullable
        String unit,

        @Valid @Nullable PriceDraft price,

        @TextLimit(max = Product.MEMO_MAX, required = false, multiline = true) @Nullable
        String memo,

        @Nullable Instant sentAt,
        List<Violation> violations)
        implements Draft {

    /** Normalises the texts. */
    public ProductDraft {
        externalId = Text.lineOrEmpty(externalId, ExternalRecord.EXTERNAL_ID_MAX);
        name = Text.lineOrEmpty(name, Product.NAME_MAX);
        type = Text.line(type, Product.TYPE_MAX);
        batch = Text.line(batch, Product.BATCH_MAX);
        unit = Text.line(unit, Product.UNIT_MAX);
        memo = Text.lines(memo, Product.MEMO_MAX);
        DraftValues values = DraftValues.of(violations);
        values.given("sentAt", sentAt);
        violations = values.violations();
    }

    /** Creates an input of values. */
    public ProductDraft(
            String externalId,
            String name,
            @Nullable String type,
            @Nullable String batch,
            @Nullable String unit,
            @Nullable PriceDraft price,
            @Nullable String memo,
            @Nullable Instant sentAt) {
        this(externalId, name, type, batch, unit, price, memo, sentAt, List.of());
    }

    /** Creates an input with name and price only. */
    public ProductDraft(String externalId, String name, @Nullable Money price) {
        this(externalId, name, null, null, null, price == null ? null : PriceDraft.of(price), null, null);
    }

    /** Returns this draft with the time of sending read from text, such as {@code 2026-12-31T14:30:00+08:00}. */
    public ProductDraft sentAt(@Nullable String sentAt) {
        DraftValues values = DraftValues.of(this);
        Instant read = values.instant("sentAt", sentAt);
        return ProductDraftBuilder.builder(this)
                .sentAt(read)
                .violations(values.violations())
                .build();
    }
}
