package org.crmkit.testkit.random;

import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.crmkit.CrmSession;
import org.crmkit.kernel.journal.JournalEntry;
import org.crmkit.kernel.journal.JournalFilter;
import org.crmkit.kernel.journal.JournalSort;
import org.crmkit.kernel.query.Direction;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.value.Id;
import org.crmkit.testkit.input.RecordDeskPath;
import org.crmkit.testkit.support.ContextCases;
import org.crmkit.testkit.support.Forwarding;
import org.crmkit.testkit.support.Pages;
import org.crmkit.testkit.world.World;
import org.jspecify.annotations.Nullable;

/** Everything that every user sees at the end: the lists of all record desks, what each context adds, the journal, the outbox. */
public final class Observation {

    private static final List<Integer> SIZES = List.of(1, 3, 500);

    private final World world;
    private final KnownIds known;
    private final Transcript transcript;
    private final SplittableRandom random;

    Observation(World world, KnownIds known, Transcript transcript, long seed) {
        this.world = world;
        this.known = known;
        this.transcript = transcript;
        this.random = new SplittableRandom(~seed);
    }

    void observe(boolean rejections) {
        for (CrmSession each : List.copyOf(known.people())) {
            lists(each);
            ContextCases.of(RandomSource.class).forEach(source -> source.observe(this, each));
        }
        records();
        journal(rejections);
        outbox();
    }

    /** Returns the tenant. */
    public World world() {
        return world;
    }

    /** Returns the records that the commands have returned. */
    public KnownIds known() {
        return known;
    }

    /** Logs the answer to a question, or its rejection. */
    public void note(String what, Callable<?> question) {
        transcript.note(what, question);
    }

    /** Returns one of the elements of a list, which is not empty. */
    public <T> T one(List<T> choices) {
        return KnownIds.one(random, choices);
    }

    /** Returns one of the elements of a collection; null if it is empty. */
    public <T> @Nullable T any(Iterable<T> choices) {
        return KnownIds.any(random, choices);
    }

    /** Returns true as often as false. */
    public boolean sometimes() {
        return random.nextBoolean();
    }

    /** Returns a query for the pages of a list, in one of its orders. */
    public <F, S extends Enum<S>> ListQuery<F, S> query(F filter, S[] sorts) {
        return ListQuery.by(filter, one(List.of(sorts)), one(List.of(Direction.values())), one(SIZES));
    }

    private void lists(CrmSession who) {
        for (RecordDeskPath each : RecordDeskPath.all()) {
            if (sometimes()) {
                ListQuery<?, ?> query = each.query(random.nextInt(100), one(List.of(Direction.values())), one(SIZES));
                note(who.userId() + " " + each.name() + " by " + query.paging(), () -> each.list(who, query));
                note("count", () -> each.count(who));
            }
        }
    }

    private void records() {
        for (RecordDeskPath each : RecordDeskPath.all()) {
            for (Id id : each.ids(world.root())) {
                note(each.name(), () -> each.get(world.root(), id));
                for (CrmSession who : List.of(world.root(), world.lin(), world.boss())) {
                    note("allowed", () -> each.allowedActions(who, id));
                }
            }
        }
    }

    private void journal(boolean rejections) {
        ListQuery<JournalFilter, JournalSort> query = JournalFilter.ALL.newest(one(List.of(7, 500)));
        note(
                "journal",
                () -> Pages.allByToken(after -> world.root().journal().list(query.after(after))).stream()
                        .filter(each -> rejections || each.isOutgoing())
                        .toList());
    }

    /** Only the order within a record is guaranteed. */
    private void outbox() {
        TreeMap<String, StringBuilder> bySubject = new TreeMap<>();
        Forwarding.all(
                world.crm().outbox(),
                50,
                each -> bySubject
                        .computeIfAbsent(each.subject().toString(), subject -> new StringBuilder())
                        .append(' ')
                        .append(shown(each)));
        bySubject.forEach((subject, events) -> transcript.line("sent of " + subject + events));
    }

    private static String shown(JournalEntry entry) {
        return entry.event().type() + entry.version();
    }
}
