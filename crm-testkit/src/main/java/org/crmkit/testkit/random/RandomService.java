package org.crmkit.testkit.random;

import java.util.List;
import org.crmkit.CrmSession;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerDesk;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.contact.ContactId;
import org.crmkit.customer.interaction.Interaction;
import org.crmkit.customer.interaction.InteractionDesk;
import org.crmkit.customer.interaction.InteractionId;
import org.crmkit.dictionary.DictionaryDesk;
import org.crmkit.dictionary.Entry;
import org.crmkit.dictionary.EntryId;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.value.Rating;
import org.crmkit.service.FeedbackDraft;
import org.crmkit.service.Priority;
import org.crmkit.service.ServiceDesk;
import org.crmkit.service.ServiceRequest;
import org.crmkit.service.ServiceRequestDraft;
import org.crmkit.service.ServiceRequestId;
import org.crmkit.testkit.world.World;
import org.jspecify.annotations.Nullable;

/** The random commands for customers, interactions, service requests and the dictionary. */
final class RandomService {

    private final World world;
    private final KnownIds known;
    private final RandomDraw draw;
    private final RandomCommand.Player player;

    RandomService(World world, KnownIds known, RandomDraw draw, RandomCommand.Player player) {
        this.world = world;
        this.known = known;
        this.draw = draw;
        this.player = player;
    }

    void onCustomer() {
        Customer last = KnownIds.any(draw.random, known.customers.values());
        if (last == null || draw.next(5) == 0) {
            CrmSession who = draw.person();
            player.play(
                    "register by " + who.userId(),
                    () -> who.customers().register(draw.customer(), draw.contact(), draw.onDuplicate()));
            return;
        }
        CrmSession who = draw.mostly(last.manager());
        int action = draw.next(12);
        CustomerId id = last.id();
        CustomerDesk desk =
                draw.next(4) != 0 ? who.customers() : who.customers().ifVersion(last.version() - draw.next(2));
        ContactId contact = last.contacts().isEmpty()
                ? new ContactId(draw.nobody())
                : KnownIds.one(draw.random, last.contacts()).id();
        UserId heir = draw.developer().userId();
        player.play("customer " + action + " on " + id + " by " + who.userId(), () -> switch (action) {
            case 0, 1, 2 -> desk.revise(id, draw.customer(), draw.onDuplicate());
            case 3, 4 -> desk.addContact(id, draw.contact());
            case 5 -> desk.reviseContact(id, contact, draw.contact());
            case 6, 7 -> desk.removeContact(id, contact);
            case 8 -> desk.choosePrimaryContact(id, contact);
            case 9, 10 -> desk.transfer(id, heir);
            default -> desk.archive(id);
        });
    }

    void onInteraction() {
        Customer customer = KnownIds.any(draw.random, known.customers.values());
        Interaction last = KnownIds.any(draw.random, known.interactions.values());
        if (customer == null) {
            onCustomer();
            return;
        }
        if (last == null || draw.next(2) == 0) {
            CrmSession who = draw.mostly(customer.manager());
            player.play(
                    "meet " + customer.id() + " by " + who.userId(),
                    () -> who.interactions().record(customer.id(), draw.met(customer)));
            return;
        }
        CrmSession who = draw.mostly(last.author());
        InteractionId id = last.id();
        InteractionDesk desk =
                draw.next(4) != 0 ? who.interactions() : who.interactions().ifVersion(last.version() - draw.next(2));
        int action = draw.next(3);
        player.play("interaction " + action + " on " + id + " by " + who.userId(), () -> {
            if (action < 2) {
                return desk.revise(id, draw.met(customer));
            }
            desk.remove(id);
            return null;
        });
    }

    void onRequest() {
        Customer customer = KnownIds.any(draw.random, known.customers.values());
        ServiceRequest last = KnownIds.any(draw.random, known.requests.values());
        if (customer == null) {
            onCustomer();
            return;
        }
        if (last == null || draw.next(5) == 0) {
            CrmSession who = draw.mostly(customer.manager());
            player.play("ask by " + who.userId(), () -> who.service().create(request(customer)));
            return;
        }
        int action = draw.next(4) == 0 ? draw.next(6) : likely(last);
        CrmSession who = suitable(last, action);
        ServiceRequestId id = draw.next(20) == 0 ? new ServiceRequestId(draw.nobody()) : last.id();
        ServiceDesk desk =
                draw.next(4) != 0 ? who.service() : who.service().ifVersion(last.version() - draw.next(5) / 4);
        player.play("request " + action + " on " + id + " by " + who.userId(), () -> act(desk, id, action));
    }

    private @Nullable ServiceRequest act(ServiceDesk desk, ServiceRequestId id, int action) {
        return switch (action) {
            case 0 -> {
                desk.delete(id);
                yield null;
            }
            case 1 -> desk.assign(id, draw.developer().userId());
            case 2 -> desk.reassign(id, draw.developer().userId());
            case 3 -> desk.handle(id, draw.text());
            case 4 ->
                desk.recordFeedback(
                        id, new FeedbackDraft(Rating.of(1 + draw.next(5)), draw.next(2) == 0 ? null : draw.text()));
            default -> desk.reopen(id);
        };
    }

    private int likely(ServiceRequest last) {
        return switch (last.state()) {
            case NEW -> draw.next(8) == 0 ? 0 : 1;
            case ASSIGNED -> draw.next(6) == 0 ? 2 : 3;
            case HANDLED -> 4;
            case ARCHIVED -> 5;
        };
    }

    private CrmSession suitable(ServiceRequest last, int action) {
        boolean supervising = action == 1 || action == 2 || action == 5;
        return supervising
                ? draw.supervisor()
                : draw.mostly(action == 3 && last.assignee() != null ? last.assignee() : last.creator());
    }

    private ServiceRequestDraft request(Customer customer) {
        return new ServiceRequestDraft(
                customer.id(),
                draw.oneOf("inquiry", "complaint", "complaint", "east"),
                draw.text(),
                draw.text() + "\n" + draw.text(),
                draw.oneOf(Priority.values()));
    }

    void onDictionary() {
        CrmSession who =
                draw.next(3) == 0 ? draw.person() : KnownIds.one(draw.random, List.of(world.admin(), world.root()));
        Entry last = KnownIds.any(draw.random, known.entries.values());
        if (last == null || draw.next(4) == 0) {
            boolean fixed = draw.next(6) == 0;
            player.play(
                    "add entry by " + who.userId(),
                    () -> fixed
                            ? who.dictionary().addFixed(draw.entryType(), draw.entry())
                            : who.dictionary().add(draw.entryType(), draw.entry()));
            return;
        }
        EntryId id = last.id();
        DictionaryDesk desk =
                draw.next(4) != 0 ? who.dictionary() : who.dictionary().ifVersion(last.version() - draw.next(2));
        int action = last.state().isOffered() || draw.next(4) == 0 ? draw.next(5) : 3;
        player.play("entry " + action + " on " + id + " by " + who.userId(), () -> switch (action) {
            case 0 -> desk.revise(id, draw.entry());
            case 1, 2 -> desk.retire(id);
            case 3 -> desk.restore(id);
            default -> {
                desk.delete(id);
                yield null;
            }
        });
    }
}
