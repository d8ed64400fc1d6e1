package org.crmkit.testkit.permission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.StringJoiner;
import java.util.function.Consumer;
import org.crmkit.CrmSession;
import org.crmkit.kernel.error.NotAllowedException;
import org.crmkit.kernel.error.NotFoundException;
import org.crmkit.testkit.world.World;

/**
 * Methods of desks that users of every role try: root, the system admin, the executive, the sales supervisor and the customer
 * manager.
 *
 * @param world the tenant
 */
public record DeskRows(World world) {

    /**
     * Asserts who may call a method.
     *
     * @param cells for each role, {@code y} done, {@code -} not allowed, {@code ?} not found
     */
    public void may(String cells, String what, Consumer<CrmSession> call) {
        assertThat(cells(call)).as(what).isEqualTo(cells);
    }

    private String cells(Consumer<CrmSession> call) {
        StringJoiner cells = new StringJoiner("");
        for (CrmSession each : List.of(world.root(), world.admin(), world.eve(), world.boss(), world.lin())) {
            try {
                call.accept(each);
                cells.add("y");
            } catch (NotAllowedException refused) {
                cells.add("-");
            } catch (NotFoundException refused) {
                cells.add("?");
            }
        }
        return cells.toString();
    }
}
