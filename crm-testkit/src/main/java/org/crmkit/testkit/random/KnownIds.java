package org.crmkit.testkit.random;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.crmkit.CrmSession;
import org.crmkit.access.User;
import org.crmkit.churn.ChurnCase;
import org.crmkit.churn.ChurnFilter;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.interaction.Interaction;
import org.crmkit.customer.interaction.InteractionId;
import org.crmkit.dictionary.Entry;
import org.crmkit.dictionary.EntryId;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.Paging;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityId;
import org.crmkit.sales.pipeline.Stage;
import org.crmkit.sales.pipeline.StageId;
import org.crmkit.service.ServiceRequest;
import org.crmkit.service.ServiceRequestId;
import org.crmkit.testkit.support.Pages;
import org.crmkit.testkit.world.World;
import org.jspecify.annotations.Nullable;

/** The records that a sequence of commands has created so far, as far as the commands have returned them. */
public final class KnownIds {

    final Map<OpportunityId, Opportunity> opportunities = new LinkedHashMap<>();
    final Map<CustomerId, Customer> customers = new LinkedHashMap<>();
    final Map<InteractionId, Interaction> interactions = new LinkedHashMap<>();
    final Map<ServiceRequestId, ServiceRequest> requests = new LinkedHashMap<>();
    final Map<EntryId, Entry> entries = new LinkedHashMap<>();
    final Map<StageId, Stage> stages = new LinkedHashMap<>();
    final List<CrmSession> people;
    final List<OrgUnitId> units;

    private final World world;

    public KnownIds(World world) {
        this.world = world;
        this.people = new ArrayList<>(List.of(
                world.root(),
                world.boss(),
                world.lin(),
                world.ada(),
                world.sol(),
                world.uma(),
                world.admin(),
                world.eve()));
        this.units = new ArrayList<>(List.of(world.headOffice(), world.north(), world.coast(), world.south()));
        List.of(world.qualified(), world.offered(), world.negotiated()).forEach(this::learn);
    }

    /** All churn cases, because churn detection and the feed create and change cases without returning them. */
    List<ChurnCase> churnCases() {
        return world.read(work -> Pages.all(after -> work.churnCases()
                        .list(ChurnFilter.ALL.newest(Paging.MAX_SIZE).after(after), Visibility.everything()))
                .stream()
                .flatMap(each -> work.churnCases().find(each.id(), Visibility.everything()).stream())
                .toList());
    }

    void learn(@Nullable Object result) {
        if (result instanceof Opportunity opportunity) {
            opportunities.put(opportunity.id(), opportunity);
        } else if (result instanceof Customer customer) {
            customers.put(customer.id(), customer);
        } else if (result instanceof Interaction interaction) {
            interactions.put(interaction.id(), interaction);
        } else if (result instanceof ServiceRequest request) {
            requests.put(request.id(), request);
        } else if (result instanceof Entry entry) {
            entries.put(entry.id(), entry);
        } else if (result instanceof Stage stage) {
            stages.put(stage.id(), stage);
        } else if (result instanceof User user
                && people.stream().noneMatch(each -> each.userId().equals(user.id()))) {
            people.add(world.crm().as(user.id()));
        } else if (result instanceof org.crmkit.access.OrgUnit unit) {
            units.add(unit.id());
        }
    }

    static <T> @Nullable T any(RandomGenerator random, Iterable<T> choices) {
        List<T> all = new ArrayList<>();
        choices.forEach(all::add);
        return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
    }

    static <T> T one(RandomGenerator random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
