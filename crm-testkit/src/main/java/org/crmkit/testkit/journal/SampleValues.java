package org.crmkit.testkit.journal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.crmkit.customer.CustomerId;
import org.crmkit.kernel.journal.FieldChange;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.testkit.world.World;

/**
 * The values of which sample events are made.
 *
 * @param world a tenant in which records can be created
 * @param customer the id of a customer who does not exist
 * @param user the id of a user who does not exist
 * @param unit the id of a unit that does not exist
 */
public record SampleValues(World world, CustomerId customer, UserId user, OrgUnitId unit) {

    /** A text of several lines that stores handle wrongly. */
    public static final String LINES = "\uD83D\uDE00 \uD842\uDFB7\n\"quoted\"\n\t<b>\\'; \uFFFD\uE000\u202E";

    /** A text of one line that stores handle wrongly. */
    public static final String NASTY = "\uD83D\uDE00 \uD842\uDFB7 \"quoted\" <b>\\'; \u0130\u0131 \uFFFD\uE000";

    /** An instant with microseconds. */
    public static final Instant AT = World.BEGINNING.plusNanos(123_456_000);

    /** Creates values whose ids exist in no tenant. */
    SampleValues(World world) {
        this(world, new CustomerId(UUID.randomUUID()), new UserId(UUID.randomUUID()), new OrgUnitId(UUID.randomUUID()));
    }

    /** Returns the changes of a field with both values, one without a value before, and one without a value after. */
    public List<FieldChange> changes() {
        return List.of(
                new FieldChange("title", NASTY, "b"),
                new FieldChange("amount", null, "1.00 EUR"),
                new FieldChange("description", "gone", null));
    }
}
