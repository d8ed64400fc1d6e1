package org.crmkit.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.crmkit.kernel.aggregate.Aggregate;
import org.crmkit.kernel.aggregate.Aggregates;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.value.Id;
import org.crmkit.spi.UnitOfWork;
import org.crmkit.testkit.support.ConcurrentRunner;
import org.crmkit.testkit.support.ContextCases;
import org.crmkit.testkit.world.World;

/**
 * A record of an aggregate type and a change to it, so that rules for all types are written once.
 *
 * @param world the tenant of the record
 * @param kind its type, as conflicts name it
 * @param port the repository
 * @param found the record
 * @param change a change to it, which can be made again and again
 * @param <A> the record
 * @param <I> its id
 */
public record RecordCase<A extends Aggregate<A, I>, I extends Id>(
        World world, String kind, Function<UnitOfWork, Aggregates<A, I>> port, A found, UnaryOperator<A> change) {

    static List<RecordCase<?, ?>> in(World world) {
        return ContextCases.of(RecordSource.class).stream()
                .<RecordCase<?, ?>>flatMap(each -> each.records(world).stream())
                .toList();
    }

    void raisesTheVersionByOne() {
        A before = current();
        A expected = change.apply(before).withVersion(before.version() + 1);
        save();
        assertThat(current()).as(kind).isEqualTo(expected);
    }

    void saveWhileAnotherDoes() {
        world.write(work -> {
            A mine = find(work);
            ConcurrentRunner.elsewhere(this::save);
            port.apply(work).save(change.apply(change.apply(mine)));
            return mine;
        });
    }

    void saveTheFirstVersion() {
        world.write(work -> {
            find(work);
            port.apply(work).save(change.apply(found));
            return found;
        });
    }

    void refusesWhatIsStale(ConflictException refused) {
        assertThat(refused.reason()).as(kind).isEqualTo(ConflictException.Reason.STALE);
        assertThat(refused.kind()).isEqualTo(kind);
        assertThat(refused.id()).isEqualTo(found.id().toString());
        assertThat(refused.version()).isEqualTo(found.version());
        assertThat(current()).as(kind).isEqualTo(change.apply(found).withVersion(found.version() + 1));
    }

    /** Returns whether another tenant has the record, whatever its user may see. */
    boolean isIn(UnitOfWork other) {
        return port.apply(other).find(found.id(), Visibility.everything()).isPresent();
    }

    /** Returns the current record. */
    Object now() {
        return current();
    }

    void save() {
        world.write(work -> {
            port.apply(work).save(change.apply(find(work)));
            return true;
        });
    }

    private A current() {
        return world.read(this::find);
    }

    private A find(UnitOfWork work) {
        return port.apply(work).find(found.id(), Visibility.everything()).orElseThrow();
    }
}
