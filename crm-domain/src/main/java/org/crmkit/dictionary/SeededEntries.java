package org.crmkit.dictionary;

import static org.crmkit.dictionary.EntryType.COMPANY_SIZE;
import static org.crmkit.dictionary.EntryType.CONTACT_CLASS;
import static org.crmkit.dictionary.EntryType.CUSTOMER_LEVEL;
import static org.crmkit.dictionary.EntryType.CUSTOMER_SOURCE;
import static org.crmkit.dictionary.EntryType.INDUSTRY;
import static org.crmkit.dictionary.EntryType.INTERACTION_KIND;
import static org.crmkit.dictionary.EntryType.OPPORTUNITY_SOURCE;
import static org.crmkit.dictionary.EntryType.QUALITY_CAUSE;
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
 * The entries with which every tenant begins, in both languages. Levels, service types and kinds of interaction are fixed; see
 * docs/model/dictionary.md. Sources, reasons for closing, causes of quality complaints, industries, sizes and
 * contact classes are a first set that the tenant may change. Regions are left to the tenant.
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
            new Seed(SERVICE_TYPE, "quality", "Quality complaint", "质量投诉", 4, false),
            new Seed(SERVICE_CLOSING_REASON, "no-answer", "No answer", "客户无回复", 1, true),
            new Seed(SERVICE_CLOSING_REASON, "duplicate", "Duplicate", "重复", 2, true),
            new Seed(SERVICE_CLOSING_REASON, "spam", "Spam", "垃圾信息", 3, true),
            new Seed(SERVICE_CLOSING_REASON, "withdrawn", "Withdrawn", "客户撤回", 4, true),
            new Seed(QUALITY_CAUSE, "material", "Material", "原材料", 1, true),
            new Seed(QUALITY_CAUSE, "production", "Production", "生产", 2, true),
            new Seed(QUALITY_CAUSE, "packaging", "Packaging", "包装", 3, true),
            new Seed(QUALITY_CAUSE, "transport", "Transport", "运输", 4, true),
            new Seed(QUALITY_CAUSE, "use", "Use by the customer", "使用不当", 5, true),
            new Seed(QUALITY_CAUSE, "other", "Other", "其他", 6, true),
            new Seed(OPPORTUNITY_SOURCE, "web", "Website", "网站", 1, true),
            new Seed(OPPORTUNITY_SOURCE, "phone", "Phone call", "电话", 2, true),
            new Seed(OPPORTUNITY_SOURCE, "fair", "Trade fair", "展会", 3, true),
            new Seed(OPPORTUNITY_SOURCE, "referral", "Referral", "介绍", 4, true),
            new Seed(OPPORTUNITY_SOURCE, "other", "Other", "其他", 5, true),
            new Seed(INTERACTION_KIND, "visit", "Visit", "拜访", 1, false),
            new Seed(INTERACTION_KIND, "call", "Telephone call", "电话", 2, false),
            new Seed(INTERACTION_KIND, "mail", "Mail", "邮件", 3, false),
            new Seed(INTERACTION_KIND, "meeting", "Meeting", "会议", 4, false),
            new Seed(INTERACTION_KIND, "other", "Other", "其他", 5, false),
            new Seed(INDUSTRY, "manufacturing", "Manufacturing", "制造业", 1, true),
            new Seed(INDUSTRY, "trade", "Wholesale and retail", "批发和零售业", 2, true),
            new Seed(INDUSTRY, "construction", "Construction", "建筑业", 3, true),
            new Seed(INDUSTRY, "information-technology", "Information technology", "信息技术", 4, true),
            new Seed(INDUSTRY, "finance", "Finance", "金融业", 5, true),
            new Seed(INDUSTRY, "services", "Services", "服务业", 6, true),
            new Seed(INDUSTRY, "public-sector", "Public sector", "公共事业", 7, true),
            new Seed(INDUSTRY, "other", "Other", "其他", 8, true),
            new Seed(CUSTOMER_SOURCE, "web", "Website", "网站", 1, true),
            new Seed(CUSTOMER_SOURCE, "phone", "Phone call", "电话", 2, true),
            new Seed(CUSTOMER_SOURCE, "fair", "Trade fair", "展会", 3, true),
            new Seed(CUSTOMER_SOURCE, "referral", "Referral", "介绍", 4, true),
            new Seed(CUSTOMER_SOURCE, "other", "Other", "其他", 5, true),
            new Seed(COMPANY_SIZE, "micro", "Micro", "微型", 1, true),
            new Seed(COMPANY_SIZE, "small", "Small", "小型", 2, true),
            new Seed(COMPANY_SIZE, "medium", "Medium", "中型", 3, true),
            new Seed(COMPANY_SIZE, "large", "Large", "大型", 4, true),
            new Seed(CONTACT_CLASS, "decision-maker", "Decision-maker", "决策人", 1, true),
            new Seed(CONTACT_CLASS, "influencer", "Influencer", "影响人", 2, true),
            new Seed(CONTACT_CLASS, "buyer", "Buyer", "采购人", 3, true),
            new Seed(CONTACT_CLASS, "user", "User", "使用人", 4, true),
            new Seed(CONTACT_CLASS, "other", "Other", "其他", 5, true));

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
