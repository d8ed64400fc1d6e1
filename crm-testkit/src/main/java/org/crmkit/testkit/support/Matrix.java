package org.crmkit.testkit.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.crmkit.CrmSession;
import org.crmkit.access.BuiltInRoles;
import org.crmkit.access.Role;
import org.crmkit.access.RoleCode;
import org.crmkit.kernel.aggregate.Aggregate;
import org.crmkit.kernel.error.CrmException;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.error.NotFoundException;
import org.crmkit.kernel.error.RuleBrokenException;
import org.crmkit.kernel.error.Violation;
import org.crmkit.testkit.world.World;

/**
 * Every role tries every action on records of several users. The result is this table: for each action and role, the outcome on
 * the user's own record, on the record of another user in the same unit, of the unit below, and of another branch: {@code y}
 * done, {@code -} not allowed, {@code ?} not found. A rejected command changes nothing, and {@code allowedActions} must have
 * returned the same result before.
 */
public final class Matrix<X extends Enum<X>, A extends Aggregate<?, ?>> {

    private final World world;
    private final Game<X, A> game;

    private Matrix(World world, Game<X, A> game) {
        this.world = world;
        this.game = game;
    }

    public static <X extends Enum<X>, A extends Aggregate<?, ?>> String of(World world, X[] actions, Game<X, A> game) {
        Matrix<X, A> matrix = new Matrix<>(world, game);
        List<RoleCode> roles = BuiltInRoles.all().stream().map(Role::code).toList();
        StringBuilder table = new StringBuilder(
                line("action", roles.stream().map(RoleCode::value).toList()));
        for (X action : actions) {
            table.append(line(
                    action.name(),
                    roles.stream().map(role -> matrix.row(role, action)).toList()));
        }
        return table.toString();
    }

    private static String line(String head, List<String> cells) {
        return head + " " + String.join(" ", cells) + "\n";
    }

    private String row(RoleCode role, X action) {
        StringJoiner cells = new StringJoiner("");
        String name = role + " who will " + action.getDeclaringClass().getSimpleName() + " " + action;
        CrmSession actor = world.person(name, world.north(), RoleCode.CUSTOMER_MANAGER);
        for (CrmSession owner : List.of(actor, world.mei(), world.ada(), world.sol())) {
            world.root().access().giveRoles(actor.userId(), Set.of(RoleCode.CUSTOMER_MANAGER));
            A record = game.ready(world, action, owner);
            world.root().access().giveRoles(actor.userId(), Set.of(role));
            cells.add(attempt(actor, action, record));
        }
        return cells.toString();
    }

    private String attempt(CrmSession actor, X action, A record) {
        String foretold = foretold(actor, action, record);
        A before = game.now(world, record);
        String came = played(actor, action, record);
        if (!came.equals("y")) {
            assertThat(game.now(world, record)).isEqualTo(before);
        }
        if (!game.unforetold().contains(action)) {
            assertThat(foretold)
                    .as("allowed actions: %s by %s", action, actor.userId())
                    .isEqualTo(came);
        }
        return came;
    }

    private String played(CrmSession actor, X action, A record) {
        try {
            game.play(world, actor, action, record);
            return "y";
        } catch (NotAllowedException refused) {
            return "-";
        } catch (NotFoundException refused) {
            return "?";
        } catch (InvalidInputException refused) { // of a new record: it refers to a record out of sight
            assertThat(refused.violations()).extracting(Violation::code).containsOnly("not-found");
            return "?";
        } catch (RuleBrokenException refused) {
            // allowed, but the assignee lacks the role that was taken away for this row and cannot be assigned again
            assertThat(List.of(action.name(), refused.rule())).containsExactly("REOPEN", "user.not-assignable");
            return "y";
        }
    }

    private String foretold(CrmSession actor, X action, A record) {
        try {
            return game.allowed(actor, record).contains(action) ? "y" : "-";
        } catch (CrmException hidden) {
            return hidden.code().equals("not-found") ? "?" : hidden.code();
        }
    }

    /**
     * The actions on an aggregate type, to be executed.
     *
     * @param <X> the actions
     * @param <A> the records
     */
    public interface Game<X extends Enum<X>, A extends Aggregate<?, ?>> {

        /**
         * The actions that do not concern the record itself, or belong to another desk, so that {@code allowedActions} does not
         * apply.
         */
        Set<X> unforetold();

        /** Brings a record of the owner to a state in which an action can be executed. */
        A ready(World world, X action, CrmSession owner);

        /** Executes an action. */
        void play(World world, CrmSession who, X action, A record);

        /** The actions that the desk allows the user on the record. */
        Set<X> allowed(CrmSession who, A record);

        /** The current record. */
        A now(World world, A record);
    }
}
