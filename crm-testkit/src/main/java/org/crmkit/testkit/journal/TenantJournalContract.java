package org.crmkit.testkit.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.crmkit.CrmSession;
import org.crmkit.customer.Customer;
import org.crmkit.dictionary.EntryDraft;
import org.crmkit.dictionary.EntryType;
import org.crmkit.kernel.error.CrmException;
import org.crmkit.kernel.journal.CommandRejected;
import org.crmkit.kernel.journal.JournalEntry;
import org.crmkit.kernel.journal.JournalFilter;
import org.crmkit.kernel.journal.WithheldEvent;
import org.crmkit.sales.Opportunity;
import org.crmkit.testkit.support.Pages;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.junit.jupiter.api.Test;

/** The journal of the tenant: who reads it, and of which records they see values. */
public interface TenantJournalContract extends Contract {

    private static List<JournalEntry> all(CrmSession who, JournalFilter filter) {
        return Pages.allByToken(after -> who.journal().list(filter.newest(7).after(after)));
    }

    private static JournalFilter about(String kind, UUID subject) {
        return JournalFilter.about(kind, subject);
    }

    /** System admins see who did what to every record, and when; the values of none that they may not see. */
    @Test
    default void showsSystemAdminsWhatHappenedWithoutTheValuesOfRecords() {
        World world = World.on(store());
        Customer customer = world.aCustomer();
        Opportunity opened = world.anAssignedOpportunity();
        world.request(org.crmkit.service.ServiceState.ASSIGNED);
        world.churnCase(org.crmkit.churn.ChurnState.WARNED);
        world.anInteraction(world.lin(), customer);
        List<JournalEntry> whole = all(world.root(), JournalFilter.ALL);
        List<JournalEntry> shown = all(world.admin(), JournalFilter.ALL);
        assertThat(shown)
                .extracting(
                        JournalEntry::id,
                        JournalEntry::kind,
                        JournalEntry::subject,
                        each -> each.event().type())
                .containsExactlyElementsOf(whole.stream()
                        .map(each -> org.assertj.core.groups.Tuple.tuple(
                                each.id(),
                                each.kind(),
                                each.subject(),
                                each.event().type()))
                        .toList());
        assertThat(shown)
                .filteredOn(each -> List.of("customer", "opportunity", "service", "churn", "interaction")
                        .contains(each.kind()))
                .hasSizeGreaterThan(5)
                .allMatch(each -> each.event() instanceof WithheldEvent);
        JournalEntry opening =
                all(world.admin(), about("opportunity", opened.id().value())).get(1);
        assertThat(opening.actor()).isEqualTo(world.lin().userId());
        assertThat(opening.event()).isEqualTo(new WithheldEvent(opened.id().value(), "OpportunityOpened"));
        assertThat(opening.at()).isEqualTo(opened.createdAt());
    }

    /** Of users, units, the dictionary, the pipeline and the service levels, which they read, system admins see the values. */
    @Test
    default void showsSystemAdminsTheValuesOfWhatTheyRead() {
        World world = World.on(store());
        world.admin().dictionary().add(EntryType.REGION, new EntryDraft("tundra", "Tundra", 1));
        List<JournalEntry> whole = all(world.root(), JournalFilter.ALL);
        assertThat(all(world.admin(), JournalFilter.ALL))
                .filteredOn(each -> List.of("user", "unit", "entry", "stage").contains(each.kind()))
                .hasSizeGreaterThan(5)
                .allMatch(whole::contains);
    }

    /** The message of a rejected command may name other records; super admins only see it. */
    @Test
    default void showsSystemAdminsNoMessagesOfRejectedCommands() {
        World world = World.on(store());
        try {
            world.root().access().disable(world.lin().userId());
        } catch (CrmException expected) {
            assertThat(expected.code()).isNotEmpty();
        }
        assertThat(rejections(world.admin())).allMatch(each -> each.message().isEmpty());
        assertThat(rejections(world.root())).noneMatch(each -> each.message().isEmpty());
        assertThat(rejections(world.admin())).hasSameSizeAs(rejections(world.root()));
    }

    private static List<CommandRejected> rejections(CrmSession who) {
        return all(who, JournalFilter.ALL).stream()
                .map(JournalEntry::event)
                .filter(CommandRejected.class::isInstance)
                .map(CommandRejected.class::cast)
                .toList();
    }
}
