package org.crmkit.dictionary;

import static org.crmkit.dictionary.EntryType.CUSTOMER_LEVEL;
import static org.crmkit.dictionary.EntryType.OPPORTUNITY_SOURCE;
import static org.crmkit.dictionary.EntryType.SERVICE_CLOSING_REASON;
import static org.crmkit.dictionary.EntryType.SERVICE_TYPE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.crmkit.internal.command.Change;
import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.kernel.journal.JournalEntry;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.value.IdSource;
import org.crmkit.kernel.value.TenantId;

/**
 * The entries with which every tenant begins, in both languages. Levels and service types are fixed; see
 * docs/model/dictionary.md. Sources and reasons for closing are a first set that the tenant may change. Regions are left to the tenant.
 */
public final class SeededEntries {

    private static final List<Seed> SEEDS = List.of(
            new Seed(CUSTOMER_LEVEL, "regular", "Regular customer", "普通客户", 1, false),
            new Seed(CUSTOMER_LEVEL, "key-development", "Key development customer", "重点开发客户", 2, false),
            new Seed(CUSTOMER_LEVEL, "major", "Major customer", "大客户", 3, false),
            new Seed(CUSTOMER_LEVEL, "partner", "Partner", "合作伙伴", 4, false),
            new Seed(CUSTOMER_LEVEL, "strategic-partner", "Strategic partner", "战略合作伙伴", 5, false),
            new Seed(SERVICE_TYPE, "inquiry", "Inquiry", "咨询", 1, false),
            new Seed(SERVICE_TYPE, "suggestion", "Suggestion", "建议", 2, false),
            new Seed(SERVICE_TYPE, "complaint", "Complaint", "投诉", 3, false),
            new Seed(SERVICE_CLOSING_REASON, "no-answer", "No answer", "客户无回复", 1, true),
            new Seed(SERVICE_CLOSING_REASON, "duplicate", "Duplicate", "重复", 2, true),
            new Seed(SERVICE_CLOSING_REASON, "spam", "Spam", "垃圾信息", 3, true),
            new Seed(SERVICE_CLOSING_REASON, "withdrawn", "Withdrawn", "客户撤回", 4, true),
            new Seed(OPPORTUNITY_SOURCE, "web", "Website", "网站", 1, true),
            new Seed(OPPORTUNITY_SOURCE, "phone", "Phone call", "电话", 2, true),
            new Seed(OPPORTUNITY_SOURCE, "fair", "Trade fair", "展会", 3, true),
            new Seed(OPPORTUNITY_SOURCE, "referral", "Referral", "介绍", 4, true),
            new Seed(OPPORTUNITY_SOURCE, "other", "Other", "其他", 5, true));

    private SeededEntries() {}

    /**
     * An entry with which every tenant begins.
     *
     * @param type the type of the entry
     * @param value the value that records store
     * @param item the label that users choose
     * @param itemZh the label in Chinese
     * @param position its position
     * @param editable whether the tenant may change it
     */
    public record Seed(EntryType type, String value, String item, String itemZh, int position, boolean editable) {}

    /** Returns the entries with which every tenant begins. */
    public static List<Seed> all() {
        return SEEDS;
    }

    /** Adds the entries to a tenant that is being created. */
    public static void add(DictionaryRepositories work, TenantId tenant, UserId founder, IdSource ids, Instant at) {
        List<JournalEntry> said = new ArrayList<>();
        for (Seed seed : SEEDS) {
            EntryDraft draft = new EntryDraft(seed.value(), seed.item(), seed.itemZh(), seed.position());
            Change<Entry> added =
                    Entry.add(new EntryId(ids.next(at)), seed.type(), draft, seed.editable(), founder, at);
            work.entries().add(added.next());
            CrmEvent event = Objects.requireNonNull(added.event());
            said.add(new JournalEntry(
                    ids.next(at),
                    tenant,
                    DictionaryDesk.KIND.name(),
                    event.about().value(),
                    0,
                    event,
                    founder,
                    at));
        }
        work.journal().append(said);
    }
}
