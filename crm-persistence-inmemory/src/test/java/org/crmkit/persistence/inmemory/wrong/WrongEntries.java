package org.crmkit.persistence.inmemory.wrong;

import java.util.List;
import java.util.function.UnaryOperator;
import org.crmkit.customer.CustomerDraftBuilder;
import org.crmkit.customer.CustomerEvent;
import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.kernel.journal.JournalEntry;

/** Entries of the journal whose events lack a value. */
final class WrongEntries {

    private WrongEntries() {}

    static Object withoutMemo(Object entries) {
        return changed(
                entries,
                event -> event instanceof CustomerEvent.Registered made
                        ? new CustomerEvent.Registered(
                                made.customer(),
                                made.number(),
                                CustomerDraftBuilder.builder(made.draft())
                                        .memo(null)
                                        .build(),
                                made.nameOrdinal(),
                                made.firstContact(),
                                made.manager())
                        : event);
    }

    static Object withoutTags(Object entries) {
        return changed(
                entries,
                event -> event instanceof CustomerEvent.Revised revised
                        ? new CustomerEvent.Revised(
                                revised.customer(),
                                revised.changes().stream()
                                        .filter(each -> !each.field().equals("tags"))
                                        .toList())
                        : event);
    }

    private static Object changed(Object argument, UnaryOperator<CrmEvent> change) {
        return argument instanceof List<?> entries
                ? entries.stream()
                        .map(JournalEntry.class::cast)
                        .map(each -> new JournalEntry(
                                each.id(),
                                each.tenant(),
                                each.kind(),
                                each.subject(),
                                each.version(),
                                change.apply(each.event()),
                                each.actor(),
                                each.at()))
                        .toList()
                : argument;
    }
}
