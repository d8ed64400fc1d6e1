package org.crmkit.persistence.jpa.internal.entity;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;
import java.util.UUID;
import org.crmkit.kernel.permission.Assignment;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.value.Id;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Percent;
import org.crmkit.kernel.value.Rating;
import org.jspecify.annotations.Nullable;

/** Converts the small values that several contexts share to column values and back. */
public final class ColumnValues {

    private ColumnValues() {}

    public static @Nullable UUID bare(@Nullable Id id) {
        return id == null ? null : id.value();
    }

    public static @Nullable UserId user(@Nullable UUID id) {
        return id == null ? null : new UserId(id);
    }

    public static @Nullable OrgUnitId unit(@Nullable UUID id) {
        return id == null ? null : new OrgUnitId(id);
    }

    public static @Nullable Assignment assignment(@Nullable AssignmentPart part) {
        return part == null
                ? null
                : new Assignment(
                        new UserId(Objects.requireNonNull(part.getAssignee())),
                        new UserId(Objects.requireNonNull(part.getAssigner())),
                        Objects.requireNonNull(part.getAssignedAt()));
    }

    public static @Nullable AssignmentPart assignment(@Nullable Assignment assignment) {
        if (assignment == null) {
            return null;
        }
        AssignmentPart part = new AssignmentPart();
        part.setAssignee(assignment.assignee().value());
        part.setAssigner(assignment.assigner().value());
        part.setAssignedAt(assignment.at());
        return part;
    }

    public static @Nullable Rating rating(@Nullable Integer value) {
        return value == null ? null : Rating.of(value);
    }

    public static @Nullable Integer rating(@Nullable Rating rating) {
        return rating == null ? null : rating.value();
    }

    public static int percent(Percent percent) {
        return percent.value();
    }

    public static Percent percent(int value) {
        return Percent.of(value);
    }

    /** Reads an amount as the database returns it, in the database's own scale. */
    public static @Nullable Money money(@Nullable BigDecimal amount, @Nullable String currency) {
        return amount == null || currency == null ? null : new Money(amount, Currency.getInstance(currency));
    }

    public static @Nullable Money money(@Nullable MoneyPart part) {
        return part == null ? null : money(part.getAmount(), part.getCurrency());
    }
}
