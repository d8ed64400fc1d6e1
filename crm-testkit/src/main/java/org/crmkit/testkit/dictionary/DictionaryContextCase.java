package org.crmkit.testkit.dictionary;

import java.util.List;
import java.util.UUID;
import org.crmkit.CrmSession;
import org.crmkit.dictionary.DictionaryDesk;
import org.crmkit.dictionary.Entry;
import org.crmkit.dictionary.EntryBuilder;
import org.crmkit.dictionary.EntryDraft;
import org.crmkit.dictionary.EntryEvent;
import org.crmkit.dictionary.EntryFilter;
import org.crmkit.dictionary.EntryId;
import org.crmkit.dictionary.EntrySort;
import org.crmkit.dictionary.EntryState;
import org.crmkit.dictionary.EntryType;
import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Paging;
import org.crmkit.spi.UnitOfWork;
import org.crmkit.testkit.input.TextForms;
import org.crmkit.testkit.input.TextSource;
import org.crmkit.testkit.journal.SampleSource;
import org.crmkit.testkit.journal.SampleValues;
import org.crmkit.testkit.random.RandomDraw;
import org.crmkit.testkit.random.RandomSource;
import org.crmkit.testkit.rebuilding.PlayedYear;
import org.crmkit.testkit.rebuilding.RebuildSource;
import org.crmkit.testkit.rebuilding.Rebuilding;
import org.crmkit.testkit.store.RecordCase;
import org.crmkit.testkit.store.RecordSource;
import org.crmkit.testkit.support.Pages;
import org.crmkit.testkit.visibility.Kind;
import org.crmkit.testkit.visibility.ScanSource;
import org.crmkit.testkit.visibility.Steps;
import org.crmkit.testkit.world.World;

/** The case of the data dictionary. */
public final class DictionaryContextCase
        implements SampleSource, RebuildSource, RecordSource, TextSource, RandomSource, ScanSource {

    private static final List<EntryType> TYPES = List.of(
            EntryType.CUSTOMER_LEVEL,
            EntryType.REGION,
            EntryType.INDUSTRY,
            EntryType.CONTACT_CLASS,
            EntryType.OPPORTUNITY_SOURCE,
            EntryType.SERVICE_TYPE,
            new EntryType("colour"));

    private static final List<String> VALUES = List.of("east", "EAST", "\uD842\uDFB7", "web", "", "west", "north");

    /** Used by {@link org.crmkit.testkit.support.ContextCases}. */
    public DictionaryContextCase() {}

    @Override
    public List<CrmEvent> events(SampleValues values) {
        EntryId id = new EntryId(UUID.randomUUID());
        EntryType own = new EntryType("host-s-own-1");
        UserId user = values.user();
        Entry full = new Entry(
                id,
                7,
                EntryState.RETIRED,
                own,
                SampleValues.NASTY,
                SampleValues.NASTY,
                SampleValues.NASTY,
                9999,
                true,
                user,
                SampleValues.AT,
                SampleValues.AT);
        Entry bare = new Entry(
                id,
                0,
                EntryState.OFFERED,
                EntryType.REGION,
                "x",
                "X",
                null,
                0,
                false,
                user,
                World.BEGINNING,
                SampleValues.AT);
        return List.of(
                new EntryEvent.Added(id, bare),
                new EntryEvent.Added(id, full),
                new EntryEvent.Revised(id, values.changes()),
                new EntryEvent.Retired(id),
                new EntryEvent.Restored(id),
                new EntryEvent.Deleted(id, full));
    }

    @Override
    public List<Rebuilding<?>> rebuildings() {
        return List.of(RebuiltEntries.rebuilding());
    }

    @Override
    public void playYear(World world) {
        PlayedYear.in(world).dictionary();
    }

    @Override
    public List<RecordCase<?, ?>> records(World world) {
        return List.of(new RecordCase<>(
                world,
                "entry",
                UnitOfWork::entries,
                world.anEntry("east"),
                each -> EntryBuilder.builder(each).item(each.item() + "!").build()));
    }

    @Override
    public void texts(TextForms forms) {
        DictionaryDesk desk = forms.world().root().dictionary();
        forms.form(
                EntryDraft.class,
                new EntryDraft("value", "item", 1),
                draft -> desk.get(desk.add(new EntryType("text"), draft).id()));
    }

    @Override
    public void play(RandomDraw draw) {
        CrmSession who = draw.administrator();
        Entry last = draw.any(Entry.class);
        if (last == null || draw.next(4) == 0) {
            boolean fixed = draw.next(6) == 0;
            EntryType type = draw.one(TYPES);
            draw.play(
                    "add entry by " + who.userId(),
                    () -> fixed
                            ? who.dictionary().addFixed(type, entry(draw))
                            : who.dictionary().add(type, entry(draw)));
            return;
        }
        EntryId id = last.id();
        DictionaryDesk desk =
                draw.next(4) != 0 ? who.dictionary() : who.dictionary().ifVersion(last.version() - draw.next(2));
        int action = last.state().isOffered() || draw.next(4) == 0 ? draw.next(5) : 3;
        draw.play("entry " + action + " on " + id + " by " + who.userId(), () -> switch (action) {
            case 0 -> desk.revise(id, entry(draw));
            case 1, 2 -> desk.retire(id);
            case 3 -> desk.restore(id);
            default -> {
                desk.delete(id);
                yield null;
            }
        });
    }

    private static EntryDraft entry(RandomDraw draw) {
        return new EntryDraft(draw.one(VALUES), draw.text(), draw.next(2) == 0 ? null : draw.text(), draw.next(4));
    }

    /** Values of the dictionary are part of every record, and are offered when a value is rejected. */
    @Override
    public List<Kind<?>> kinds() {
        ListQuery<EntryFilter, EntrySort> all = EntryFilter.ALL.byPosition(Paging.MAX_SIZE);
        return List.of(Kind.of(
                "ENTRY", null, root -> Pages.all(after -> root.dictionary().list(all.after(after))), Entry::id));
    }

    @Override
    public int share() {
        return 7;
    }

    @Override
    public void step(Steps steps) {
        List<Entry> all = steps.ledger().records(Entry.class);
        List<Entry> editable = all.stream().filter(Entry::editable).toList();
        if (editable.isEmpty()) {
            return;
        }
        Entry entry = steps.one(steps.next(4) == 0 ? all : editable);
        UserId who =
                steps.next(5) == 0 ? steps.anybody() : steps.office().root().userId();
        EntryDraft draft = new EntryDraft(steps.text("value"), steps.text("Item"), 1);
        switch (steps.next(5)) {
            case 0 -> steps.play(who, "dictionary", "add", entry.type(), draft);
            case 1 -> steps.play(who, "dictionary", "retire", entry.id());
            case 2 -> steps.play(who, "dictionary", "restore", entry.id());
            case 3 -> steps.play(who, "dictionary", "revise", entry.id(), draft);
            default -> steps.play(who, "dictionary", "delete", entry.id());
        }
    }
}
