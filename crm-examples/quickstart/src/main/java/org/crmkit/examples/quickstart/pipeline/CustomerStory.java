package org.crmkit.examples.quickstart.pipeline;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.crmkit.CrmSession;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.contact.Contact;
import org.crmkit.customer.contact.ContactDraft;
import org.crmkit.customer.contact.ContactId;
import org.crmkit.customer.interaction.InteractionDraft;
import org.crmkit.customer.timeline.TimelineFilter;
import org.crmkit.customer.timeline.TimelineItem;
import org.crmkit.examples.quickstart.replay.DataClock;
import org.crmkit.examples.quickstart.replay.Deed;
import org.crmkit.examples.quickstart.replay.Progress;
import org.crmkit.examples.quickstart.replay.Replay;
import org.crmkit.kernel.journal.JournalEntry;
import org.crmkit.kernel.journal.JournalFilter;
import org.crmkit.kernel.journal.JournalSort;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Rating;
import org.crmkit.reporting.period.ReportPeriod;
import org.crmkit.reporting.service.QualityResult;
import org.crmkit.service.FeedbackDraft;
import org.crmkit.service.ServiceFilter;
import org.crmkit.service.ServiceFilterBuilder;
import org.crmkit.service.ServiceRequest;
import org.crmkit.service.ServiceRequestDraft;
import org.crmkit.service.ServiceRequestId;
import org.crmkit.service.ServiceSummary;
import org.crmkit.service.TradeReference;
import org.crmkit.service.level.Priority;
import org.crmkit.service.quality.OpinionDraft;
import org.crmkit.service.quality.Remedy;
import org.crmkit.service.quality.Resolution;
import org.crmkit.service.quality.Verdict;

/**
 * What happens to a customer after the win: a visit, a service request until it is archived, a quality complaint with the opinion of
 * the laboratory, and a contact who leaves.
 */
final class CustomerStory {

    /** The search text of a user who looks for this case the next time a grinder jams. */
    static final String SEARCH = "GRINDER jams";

    private static final int ITEMS_MAX = 100;

    /** The days of the story by which the opinion of the laboratory is due, and on which it is given. */
    private static final int OPINION_DUE = 15;

    private static final int OPINION_LATE = 16;
    private static final Duration MORNING = Duration.ofHours(9);

    private final Company company;
    private final DataClock clock;
    private final LocalDate begin;
    private final CustomerId customer;
    private final CrmSession manager;
    private final CrmSession supervisor;
    private final CrmSession handler;
    private final CrmSession chemist;
    private final List<Deed> deeds = new ArrayList<>();
    private long overdueOpinions;

    /** The id is a placeholder until the command that creates the request has run. */
    private ServiceRequestId complaint = new ServiceRequestId(new UUID(0, 0));

    private ServiceRequestId qualityComplaint = new ServiceRequestId(new UUID(0, 0));

    private CustomerStory(Company company, DataClock clock, Story win) {
        this.company = company;
        this.clock = clock;
        this.begin = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
        this.customer = win.customer().id();
        this.manager = company.person(company.nameOf(win.customer().manager()));
        this.supervisor = company.person(win.opportunity().creator().realName());
        this.handler = company.colleague(manager).orElse(manager);
        this.chemist = company.chemist();
    }

    /** Runs the commands for the customer of a win, from the day after the current day of the clock. */
    static CustomerStory after(Story win, Company company, DataClock clock) {
        CustomerStory story = new CustomerStory(company, clock, win);
        story.meet();
        story.complain();
        story.complainAboutQuality();
        story.leave();
        return story;
    }

    /** Runs the commands and returns their number. */
    int play(Progress progress) {
        return new Replay(clock, progress).play(deeds.stream());
    }

    /** Returns the journal entries of this story, the oldest first. */
    List<JournalEntry> chapters() {
        ListQuery<JournalFilter, JournalSort> newest = JournalFilter.ALL.newest(ITEMS_MAX);
        Instant from = begin.atStartOfDay().toInstant(ZoneOffset.UTC);
        List<JournalEntry> chapters =
                new ArrayList<>(company.superAdmin().journal().list(newest).items());
        chapters.removeIf(each -> each.at().isBefore(from));
        Collections.reverse(chapters);
        return chapters;
    }

    /** Returns the customer in its current state. */
    Customer customer() {
        return manager.customers().get(customer);
    }

    /** Returns the requests that the supervisor finds in the archive with {@link #SEARCH}. */
    List<ServiceSummary> found() {
        ServiceFilter filter = ServiceFilter.archived().text(SEARCH).build();
        return supervisor.service().list(filter.latest(ITEMS_MAX)).items();
    }

    /** Returns the number of requests with an overdue opinion that the supervisor has found before the opinion was given. */
    long overdueOpinionsFound() {
        return overdueOpinions;
    }

    /** Returns the quality complaint in its current state. */
    ServiceRequest complaintAboutQuality() {
        return supervisor.service().get(qualityComplaint);
    }

    /** Returns the report of the quality complaints of the story, as the supervisor sees it. */
    List<QualityResult> quality() {
        return supervisor.reports().service().quality(new ReportPeriod(begin, begin.plusMonths(1), ZoneOffset.UTC));
    }

    /** Returns the timeline of the customer as the supervisor sees it, the newest item first. */
    List<TimelineItem> timeline() {
        return supervisor
                .timelines()
                .list(TimelineFilter.of(customer).newest(ITEMS_MAX))
                .items();
    }

    private void meet() {
        at(0, () -> manager.customers().addContact(customer, contact("赵敏", "Head of purchasing")));
        at(0, () -> manager.customers().addContact(customer, contact("Xu Lan", "Bar manager")));
        at(
                1,
                () -> manager.interactions()
                        .record(
                                customer,
                                new InteractionDraft(
                                        "visit",
                                        clock.instant().minus(Duration.ofHours(2)),
                                        "Tasting new roasts",
                                        manager.customers().get(customer).contacts().stream()
                                                .map(Contact::id)
                                                .toArray(ContactId[]::new))));
    }

    private void complain() {
        ServiceRequestDraft draft = new ServiceRequestDraft(
                customer,
                "complaint",
                "The grinder jams",
                "The grinder of one Maestro 3 Pro jams every other morning.",
                Priority.HIGH);
        at(3, () -> complaint = manager.service().create(draft).id());
        at(3, () -> supervisor.service().assign(complaint, handler.userId()));
        at(4, () -> handler.service().handle(complaint, "Cleaned it"));
        feedback(6, 2, "It jams again.");
        at(7, () -> handler.service().handle(complaint, "Set in new burrs"));
        feedback(12, 5, "Runs like new.");
    }

    private void complainAboutQuality() {
        ServiceRequestDraft draft = ServiceRequestDraft.qualityComplaint(
                customer,
                "Seals leak",
                "The seals of three machines leak after a week.",
                new TradeReference("Maestro 3 Pro", "B-2506", null),
                new BigDecimal("3"));
        OrgUnitId laboratory = chemist.access().currentUser().unit();
        at(13, () -> qualityComplaint = manager.service().create(draft).id());
        at(13, () -> supervisor.service().assign(qualityComplaint, handler.userId()));
        at(13, () -> handler.service().opinions(qualityComplaint).ask(laboratory, begin.plusDays(OPINION_DUE)));
        at(OPINION_LATE, () -> overdueOpinions = supervisor.service().count(overdueOpinions()));
        at(
                OPINION_LATE,
                () -> chemist.service()
                        .opinions(qualityComplaint)
                        .give(
                                laboratory,
                                new OpinionDraft(Verdict.JUSTIFIED, "The rubber of this batch is too soft.")));
        at(
                17,
                () -> handler.service()
                        .handle(
                                qualityComplaint,
                                "Exchanged the seals",
                                new Resolution(Remedy.EXCHANGE, Money.of("84.50", "USD"), "material")));
        at(
                19,
                () -> manager.service()
                        .recordFeedback(qualityComplaint, new FeedbackDraft(Rating.of(5), "Dry since then.")));
    }

    private ServiceFilter overdueOpinions() {
        return ServiceFilterBuilder.builder()
                .opinionDueUntil(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .build();
    }

    private void leave() {
        at(20, () -> {
            ContactId primary = manager.customers()
                    .get(customer)
                    .primaryContact()
                    .orElseThrow()
                    .id();
            manager.customers().removeContact(customer, primary);
        });
    }

    private void feedback(int day, int satisfaction, String result) {
        FeedbackDraft feedback = new FeedbackDraft(Rating.of(satisfaction), result);
        at(day, () -> manager.service().recordFeedback(complaint, feedback));
    }

    private static ContactDraft contact(String name, String position) {
        return new ContactDraft(name, null, position, null, null, null, null, null);
    }

    private void at(int day, Runnable command) {
        Instant morning =
                begin.plusDays(day).atStartOfDay().toInstant(ZoneOffset.UTC).plus(MORNING);
        deeds.add(new Deed(morning.plus(Duration.ofMinutes(10L * deeds.size())), command));
    }
}
