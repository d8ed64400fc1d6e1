package org.crmkit.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.crmkit.access.UserBuilder;
import org.crmkit.churn.ChurnCaseBuilder;
import org.crmkit.churn.ChurnState;
import org.crmkit.customer.CustomerBuilder;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.OnDuplicate;
import org.crmkit.customer.contact.ContactDraft;
import org.crmkit.customer.interaction.InteractionBuilder;
import org.crmkit.dictionary.EntryBuilder;
import org.crmkit.kernel.aggregate.Aggregate;
import org.crmkit.kernel.aggregate.Aggregates;
import org.crmkit.kernel.error.ConflictException;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.value.Id;
import org.crmkit.sales.OpportunityBuilder;
import org.crmkit.sales.pipeline.StageBuilder;
import org.crmkit.service.ServiceRequestBuilder;
import org.crmkit.service.ServiceState;
import org.crmkit.spi.UnitOfWork;
import org.crmkit.testkit.support.ConcurrentRunner;
import org.crmkit.testkit.world.World;

/** A record of an aggregate type and a change to it, so that rules for all types are written once. */
record RecordCase<A extends Aggregate<A, I>, I extends Id>(
        World world, String kind, Function<UnitOfWork, Aggregates<A, I>> port, A found, UnaryOperator<A> change) {

    static List<RecordCase<?, ?>> in(World world) {
        return List.of(
                new RecordCase<>(
                        world,
                        "opportunity",
                        UnitOfWork::opportunities,
                        world.aFinishedPlan(),
                        each -> OpportunityBuilder.builder(each)
                                .title(each.title() + "!")
                                .build()),
                new RecordCase<>(
                        world,
                        "customer",
                        UnitOfWork::customers,
                        world.lin()
                                .customers()
                                .register(
                                        new CustomerDraft("Blue Lotus"),
                                        new ContactDraft("Ms Blue", "1"),
                                        OnDuplicate.fail()),
                        each -> CustomerBuilder.builder(each)
                                .name(each.name() + "!")
                                .build()),
                new RecordCase<>(
                        world,
                        "interaction",
                        UnitOfWork::interactions,
                        world.anInteraction(world.lin(), world.aCustomer()),
                        each -> InteractionBuilder.builder(each)
                                .title(each.title() + "!")
                                .build()),
                new RecordCase<>(
                        world,
                        "service",
                        UnitOfWork::serviceRequests,
                        world.request(ServiceState.ARCHIVED),
                        each -> ServiceRequestBuilder.builder(each)
                                .title(each.title() + "!")
                                .build()),
                new RecordCase<>(
                        world,
                        "churn",
                        UnitOfWork::churnCases,
                        world.churnCase(ChurnState.LOST),
                        each -> ChurnCaseBuilder.builder(each)
                                .reason(each.reason() + "!")
                                .build()),
                new RecordCase<>(
                        world,
                        "entry",
                        UnitOfWork::entries,
                        world.anEntry("east"),
                        each -> EntryBuilder.builder(each)
                                .item(each.item() + "!")
                                .build()),
                new RecordCase<>(
                        world,
                        "stage",
                        UnitOfWork::stages,
                        world.qualified(),
                        each -> StageBuilder.builder(each)
                                .position(each.position() + 10)
                                .build()),
                new RecordCase<>(
                        world,
                        "user",
                        UnitOfWork::users,
                        world.root().access().user(world.mei().userId()),
                        each -> UserBuilder.builder(each)
                                .realName(each.realName() + "!")
                                .build()));
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

    private void save() {
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
