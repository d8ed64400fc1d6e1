package org.crmkit.testkit.customer.interaction;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.crmkit.CrmSession;
import org.crmkit.customer.Customer;
import org.crmkit.customer.contact.ContactId;
import org.crmkit.customer.interaction.Attendee;
import org.crmkit.customer.interaction.Interaction;
import org.crmkit.customer.interaction.InteractionAction;
import org.crmkit.customer.interaction.InteractionBuilder;
import org.crmkit.customer.interaction.InteractionDesk;
import org.crmkit.customer.interaction.InteractionDraft;
import org.crmkit.customer.interaction.InteractionDraftBuilder;
import org.crmkit.customer.interaction.InteractionEvent;
import org.crmkit.customer.interaction.InteractionFilter;
import org.crmkit.customer.interaction.InteractionId;
import org.crmkit.customer.interaction.InteractionSort;
import org.crmkit.customer.interaction.InteractionSubject;
import org.crmkit.customer.interaction.InteractionSummary;
import org.crmkit.customer.interaction.SubjectKind;
import org.crmkit.dictionary.EntryType;
import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Paging;
import org.crmkit.sales.Opportunity;
import org.crmkit.service.ServiceRequest;
import org.crmkit.service.ServiceRequestId;
import org.crmkit.spi.UnitOfWork;
import org.crmkit.testkit.input.TextForms;
import org.crmkit.testkit.input.TextSource;
import org.crmkit.testkit.journal.SampleSource;
import org.crmkit.testkit.journal.SampleValues;
import org.crmkit.testkit.permission.ActionMatrix;
import org.crmkit.testkit.permission.DeskRows;
import org.crmkit.testkit.permission.MatrixSource;
import org.crmkit.testkit.random.RandomDraw;
import org.crmkit.testkit.random.RandomSource;
import org.crmkit.testkit.rebuilding.PlayedYear;
import org.crmkit.testkit.rebuilding.RebuildSource;
import org.crmkit.testkit.rebuilding.Rebuilding;
import org.crmkit.testkit.store.RecordCase;
import org.crmkit.testkit.store.RecordSource;
import org.crmkit.testkit.support.Pages;
import org.crmkit.testkit.visibility.Kind;
import org.crmkit.testkit.visibility.Owners;
import org.crmkit.testkit.visibility.ScanSource;
import org.crmkit.testkit.visibility.Steps;
import org.crmkit.testkit.world.World;
import org.jspecify.annotations.Nullable;

/** The case of interactions with customers. */
public final class InteractionContextCase
        implements SampleSource, RebuildSource, RecordSource, MatrixSource, TextSource, RandomSource, ScanSource {

    /** Used by {@link org.crmkit.testkit.support.ContextCases}. */
    public InteractionContextCase() {}

    /** Who may do what; see {@link ActionMatrix}. */
    private static final String MATRIX = """
        action super-admin system-admin sales-supervisor customer-manager executive specialist
        RECORD yyyy        ----         yyy?             y???             ----      ----
        REVISE yyyy        ????         yyy?             y???             ----      ????
        REMOVE yyyy        ????         yyy?             y???             ----      ????
        """;

    @Override
    public List<CrmEvent> events(SampleValues values) {
        InteractionId id = new InteractionId(UUID.randomUUID());
        Attendee left = new Attendee(new ContactId(UUID.randomUUID()), SampleValues.NASTY);
        Interaction full = new Interaction(
                id,
                3,
                values.customer(),
                "meeting",
                SampleValues.AT,
                SampleValues.NASTY,
                SampleValues.NASTY,
                SampleValues.LINES,
                SampleValues.LINES,
                List.of(left),
                SubjectKind.SERVICE_REQUEST.of(new ServiceRequestId(UUID.randomUUID())),
                values.user(),
                SampleValues.AT,
                SampleValues.AT);
        Interaction bare = new Interaction(
                id,
                0,
                values.customer(),
                "other",
                SampleValues.AT,
                "x",
                null,
                null,
                null,
                List.of(),
                null,
                values.user(),
                SampleValues.AT,
                SampleValues.AT);
        return List.of(
                new InteractionEvent.Recorded(id, full),
                new InteractionEvent.Recorded(id, bare),
                new InteractionEvent.Revised(id, values.changes()),
                new InteractionEvent.Removed(id, full));
    }

    @Override
    public List<Rebuilding<?>> rebuildings() {
        return List.of(RebuiltInteractions.rebuilding());
    }

    @Override
    public void playYear(World world) {
        PlayedYear.in(world).interactions();
    }

    @Override
    public List<RecordCase<?, ?>> records(World world) {
        return List.of(new RecordCase<>(
                world,
                "interaction",
                UnitOfWork::interactions,
                world.anInteraction(world.lin(), world.aCustomer()),
                each -> InteractionBuilder.builder(each)
                        .title(each.title() + "!")
                        .build()));
    }

    @Override
    public List<ActionMatrix<?, ?>> matrices() {
        return List.of(new ActionMatrix<>(MATRIX, InteractionAction.class, new InteractionActionPlayer()));
    }

    @Override
    public void desks(DeskRows rows) {
        rows.may("y-yyy", "count interactions", who -> who.interactions().count(InteractionFilter.ALL));
    }

    @Override
    public void texts(TextForms forms) {
        InteractionDesk desk = forms.world().lin().interactions();
        forms.form(InteractionDraft.class, forms.world().met("Met", forms.customer()), draft -> {
            forms.know(EntryType.INTERACTION_KIND, draft.kind());
            return desk.get(desk.record(forms.customer().id(), draft).id());
        });
    }

    @Override
    public void play(RandomDraw draw) {
        Customer customer = draw.any(Customer.class);
        Interaction last = draw.any(Interaction.class);
        if (customer == null) {
            return;
        }
        if (last == null || draw.next(2) == 0) {
            CrmSession who = draw.mostly(customer.manager());
            draw.play(
                    "meet " + customer.id() + " by " + who.userId(),
                    () -> who.interactions().record(customer.id(), met(draw, customer)));
            return;
        }
        CrmSession who = draw.mostly(last.author());
        InteractionId id = last.id();
        InteractionDesk desk =
                draw.next(4) != 0 ? who.interactions() : who.interactions().ifVersion(last.version() - draw.next(2));
        int action = draw.next(3);
        draw.play("interaction " + action + " on " + id + " by " + who.userId(), () -> {
            if (action < 2) {
                return desk.revise(id, met(draw, customer));
            }
            desk.remove(id);
            return null;
        });
    }

    @SuppressWarnings("NullAway") // a builder takes null where there is no value
    private static InteractionDraft met(RandomDraw draw, Customer customer) {
        InteractionDraft alone = new InteractionDraft(
                draw.oneOf("visit", "call", "mail", "chat", "meeting"),
                draw.world()
                        .clock()
                        .instant()
                        .plus(draw.oneOf(Duration.ZERO, Duration.ofDays(-3), Duration.ofHours(1))),
                draw.text());
        boolean nobody = customer.contacts().isEmpty() || draw.next(3) == 0;
        InteractionDraft attended = nobody
                ? alone
                : new InteractionDraft(
                        alone.kind(),
                        alone.at(),
                        draw.text(),
                        draw.one(customer.contacts()).id());
        return InteractionDraftBuilder.builder(attended).subject(subject(draw)).build();
    }

    private static @Nullable InteractionSubject subject(RandomDraw draw) {
        Opportunity opportunity = draw.any(Opportunity.class);
        ServiceRequest request = draw.any(ServiceRequest.class);
        return switch (draw.next(4)) {
            case 0 -> opportunity == null ? null : SubjectKind.OPPORTUNITY.of(opportunity.id());
            case 1 -> request == null ? null : SubjectKind.SERVICE_REQUEST.of(request.id());
            default -> null;
        };
    }

    /** Who sees a customer sees the interactions with the customer. */
    @Override
    public List<Kind<?>> kinds() {
        ListQuery<InteractionFilter, InteractionSort> all = InteractionFilter.ALL.newest(Paging.MAX_SIZE);
        return List.of(Kind.of(
                        "INTERACTION",
                        "customer",
                        root -> Pages.all(after -> root.interactions().list(all.after(after))),
                        InteractionSummary::id)
                .whole(
                        Interaction.class,
                        (root, each) -> root.interactions().get(each.id()),
                        each -> Owners.of(each.customer())));
    }

    @Override
    public int share() {
        return 6;
    }

    @Override
    public void step(Steps steps) {
        Customer customer = steps.any(Customer.class);
        if (customer == null) {
            return;
        }
        Interaction found = steps.any(Interaction.class);
        ServiceRequest request = steps.any(ServiceRequest.class);
        InteractionDraft draft = new InteractionDraft(
                "call",
                steps.now(),
                steps.text("Met"),
                steps.text("Cafe"),
                null,
                steps.text("Talked"),
                customer.contacts().isEmpty()
                        ? Set.of()
                        : Set.of(steps.one(customer.contacts()).id()),
                request == null || !request.customer().equals(customer.id())
                        ? null
                        : SubjectKind.SERVICE_REQUEST.of(request.id()));
        if (found == null || steps.next(2) == 0) {
            steps.play(steps.mostly(customer.manager()), "interactions", "record", customer.id(), draft);
        } else if (steps.sometimes()) {
            InteractionDraft alone = new InteractionDraft("call", steps.now(), steps.text("Met"));
            steps.play(steps.mostly(found.author()), "interactions", "revise", found.id(), alone);
        } else {
            steps.play(steps.mostly(found.author()), "interactions", "remove", found.id());
        }
    }
}
