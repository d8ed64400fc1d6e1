package org.crmkit.testkit.visibility;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.crmkit.customer.CustomerId;
import org.crmkit.kernel.permission.UserId;
import org.jspecify.annotations.Nullable;

/**
 * The users to whom a record belongs.
 *
 * @param people the users
 * @param customer the customer whose users they are; null if the record has users of its own
 */
public record Owners(Set<UserId> people, @Nullable UUID customer) {

    /** No users, as of a record that everybody in the tenant sees. */
    static final Owners NOBODY = new Owners(Set.of(), null);

    /** Returns some users, such as the creator and the user who is responsible. Null is left out. */
    public static Owners people(@Nullable UserId... people) {
        return new Owners(Arrays.stream(people).filter(Objects::nonNull).collect(Collectors.toSet()), null);
    }

    /** Returns the users of a customer. */
    public static Owners of(CustomerId customer) {
        return new Owners(Set.of(), customer.value());
    }
}
