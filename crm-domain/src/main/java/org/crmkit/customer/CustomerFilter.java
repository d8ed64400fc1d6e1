package org.crmkit.customer;

import io.soabase.recordbuilder.core.RecordBuilder;
import org.crmkit.actor.UserId;
import org.crmkit.error.InvalidInputException;
import org.crmkit.value.Text;
import org.jspecify.annotations.Nullable;

/**
 * Which customers; what is null does not restrict.
 *
 * @param nameStart whose name begins so, whatever its case
 * @param number with this number
 * @param manager looked after by this user
 * @param level of this level
 * @param region in this region
 */
@RecordBuilder
public record CustomerFilter(
        @Nullable String nameStart,
        @Nullable CustomerNumber number,
        @Nullable UserId manager,
        @Nullable String level,
        @Nullable String region) {

    /** All customers. */
    public static final CustomerFilter ALL = new CustomerFilter(null, null, null, null, null);

    /** Normalises the texts; one that is too long or cannot be kept is an {@link InvalidInputException}. */
    public CustomerFilter {
        nameStart = Text.optional("nameStart", nameStart, Customer.NAME_MAX);
        level = Text.optional("level", level, Customer.CODE_MAX);
        region = Text.optional("region", region, Customer.CODE_MAX);
    }
}
