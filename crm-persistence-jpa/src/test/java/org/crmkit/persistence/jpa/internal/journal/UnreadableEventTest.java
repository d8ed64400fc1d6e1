package org.crmkit.persistence.jpa.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.kernel.journal.JournalEntry;
import org.crmkit.kernel.journal.JournalFilter;
import org.crmkit.kernel.journal.UnreadableEvent;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.value.TenantId;
import org.crmkit.persistence.jpa.Host;
import org.crmkit.persistence.jpa.Office;
import org.crmkit.persistence.jpa.TestDatabases;
import org.crmkit.sales.Opportunity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An event of a newer version, or one that no version has written, neither stops the outbox nor hides the journal around it. */
class UnreadableEventTest {

    private static final List<String> PAYLOADS =
            List.of("{\"content\":", "null", "{}", "[]", "{\"opportunity\":\"?\"}");

    @ParameterizedTest
    @EnumSource
    void comesInItsPlaceAsItIsWritten(TestDatabases database) throws SQLException {
        Host host = Host.on(database);
        Office office = Office.on(host.store());
        Opportunity developed = office.developed("Blue Lotus", PAYLOADS.size());
        List<JournalEntry> before = journal(office, developed);
        JournalEntry newer = before.get(before.size() - 1);
        spoil(host, newer, "OpportunityTeleported", "{\"to\":\"Mars\"}");
        for (int each = 0; each < PAYLOADS.size(); each++) {
            spoil(host, before.get(each), before.get(each).event().type(), PAYLOADS.get(each));
        }

        List<JournalEntry> after = journal(office, developed);

        assertThat(after).extracting(JournalEntry::id).isEqualTo(ids(before));
        assertThat(after.get(after.size() - 1).event())
                .isEqualTo(new UnreadableEvent(developed.id().value(), "OpportunityTeleported", "{\"to\":\"Mars\"}"));
        for (int each = 0; each < PAYLOADS.size(); each++) {
            CrmEvent was = before.get(each).event();
            assertThat(after.get(each).event())
                    .isEqualTo(new UnreadableEvent(developed.id().value(), was.type(), PAYLOADS.get(each)));
        }
        assertThat(after.subList(PAYLOADS.size(), after.size() - 1))
                .isEqualTo(before.subList(PAYLOADS.size(), before.size() - 1));
        List<JournalEntry> inOrder = new ArrayList<>(after);
        Collections.reverse(inOrder);
        assertThat(forwarded(office, developed.id().value())).isEqualTo(inOrder);
    }

    /** A rejection that cannot be read still counts as a rejection. */
    @Test
    void isNotSentIfItWasARejection() {
        UUID subject = UUID.randomUUID();
        CrmEvent event = EventJson.read(subject, "CommandRejected", "{");
        UserId actor = new UserId(UUID.randomUUID());
        JournalEntry refused = new JournalEntry(
                UUID.randomUUID(),
                new TenantId("acme"),
                "opportunity",
                subject,
                JournalEntry.NO_VERSION,
                event,
                actor,
                Instant.EPOCH);
        assertThat(event).isEqualTo(new UnreadableEvent(subject, "CommandRejected", "{"));
        assertThat(refused.isOutgoing()).isFalse();
    }

    private static List<JournalEntry> journal(Office office, Opportunity opportunity) {
        return office.admin()
                .journal()
                .list(JournalFilter.about("opportunity", opportunity.id().value())
                        .newest(100))
                .items();
    }

    private static List<JournalEntry> forwarded(Office office, UUID subject) {
        List<JournalEntry> sent = new ArrayList<>();
        while (office.crm().outbox().forward(3, sent::add) > 0) {
            assertThat(sent).doesNotHaveDuplicates();
        }
        return sent.stream().filter(each -> each.subject().equals(subject)).toList();
    }

    private static List<UUID> ids(List<JournalEntry> entries) {
        return entries.stream().map(JournalEntry::id).toList();
    }

    private static void spoil(Host host, JournalEntry entry, String type, String payload) throws SQLException {
        try (Connection connection = host.pool().getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update crm_journal set type = ?, payload = ? where id = '" + entry.id() + "'")) {
            update.setString(1, type);
            update.setString(2, payload);
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }
}
