package org.crmkit.testkit.permission;

import static org.assertj.core.api.Assertions.assertThat;

import org.crmkit.kernel.aggregate.Aggregate;
import org.crmkit.testkit.support.Matrix;
import org.crmkit.testkit.world.World;

/**
 * Who may do what to the records of one aggregate type.
 *
 * @param table for each action and role, the outcome on the user's own record, on the record of another user in the same unit, of
 *     the unit below, and of another branch: {@code y} done, {@code -} not allowed, {@code ?} not found
 * @param actions the type of the actions
 * @param game executes the actions
 * @param <X> the actions
 * @param <A> the records
 */
public record ActionMatrix<X extends Enum<X>, A extends Aggregate<?, ?>>(
        String table, Class<X> actions, Matrix.Game<X, A> game) {

    /** Asserts that every role can do just what the table says. */
    void check(World world) {
        assertThat(Matrix.of(world, actions.getEnumConstants(), game))
                .as(actions.getSimpleName())
                .isEqualTo(table.replaceAll(" +", " "));
    }

    @Override
    public String toString() {
        return actions.getSimpleName();
    }
}
