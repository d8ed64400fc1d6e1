package org.crmkit.testkit.service;

import java.util.List;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerId;
import org.crmkit.dictionary.Entry;
import org.crmkit.dictionary.EntryType;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.value.Rating;
import org.crmkit.service.FeedbackDraft;
import org.crmkit.service.ServiceRequest;
import org.crmkit.service.ServiceRequestDraft;
import org.crmkit.service.TradeReference;
import org.crmkit.service.level.Priority;
import org.crmkit.service.quality.Opinion;
import org.crmkit.service.quality.OpinionDraft;
import org.crmkit.service.quality.Remedy;
import org.crmkit.service.quality.Resolution;
import org.crmkit.service.quality.Verdict;
import org.crmkit.testkit.visibility.Steps;

/** The steps of a scan with service requests. */
record ScanRequests(Steps steps) {

    private static final List<Priority> PRIORITIES = List.of(Priority.values());

    void step() {
        if (steps.next(60) == 0) {
            steps.office().root().overdueDetection().run();
            steps.ledger().read();
            return;
        }
        ServiceRequest found = steps.any(ServiceRequest.class);
        if (found == null || steps.next(4) == 0) {
            create();
            return;
        }
        switch (found.state()) {
            case NEW -> {
                int choice = steps.next(7);
                if (choice == 0) {
                    steps.play(steps.mostly(found.creator()), "service", "delete", found.id());
                } else if (choice == 1) {
                    steps.play(steps.mostly(found.creator()), "service", "revise", found.id(), draft(found.customer()));
                } else if (choice == 2) {
                    steps.play(steps.supervisor(), "service", "prioritize", found.id(), steps.one(PRIORITIES));
                } else {
                    steps.play(steps.supervisor(), "service", "assign", found.id(), steps.manager());
                }
            }
            case ASSIGNED -> {
                if (found.isQualityComplaint() && steps.next(4) > 0) {
                    opinion(found);
                } else {
                    handle(found);
                }
            }
            case HANDLED -> {
                if (steps.next(4) == 0) {
                    steps.play(steps.mostly(found.creator()), "service", "close", found.id(), reason());
                    return;
                }
                FeedbackDraft said = new FeedbackDraft(Rating.of(1 + steps.next(5)), steps.text("Thanks"));
                steps.play(steps.mostly(found.creator()), "service", "recordFeedback", found.id(), said);
            }
            case ARCHIVED -> steps.play(steps.supervisor(), "service", "reopen", found.id());
        }
    }

    /** Other steps retire and delete entries. */
    private String reason() {
        List<String> offered = steps.ledger().records(Entry.class).stream()
                .filter(each -> each.type().equals(EntryType.SERVICE_CLOSING_REASON)
                        && each.state().isOffered())
                .map(Entry::value)
                .toList();
        return offered.isEmpty() ? "no-answer" : steps.one(offered);
    }

    private void create() {
        Customer customer = steps.any(Customer.class);
        if (customer != null) {
            steps.play(steps.mostly(customer.manager()), "service", "create", draft(customer.id()));
        }
    }

    private ServiceRequestDraft draft(CustomerId customer) {
        if (steps.sometimes()) {
            return ServiceRequestDraft.qualityComplaint(
                    customer,
                    steps.text("Leak"),
                    steps.text("It leaks"),
                    new TradeReference(steps.text("P"), steps.text("B"), null),
                    null);
        }
        return new ServiceRequestDraft(customer, "complaint", steps.text("Squeak"), steps.text("It squeaks"));
    }

    private void opinion(ServiceRequest found) {
        UserId assignee = found.assignee() == null ? found.creator() : found.assignee();
        List<Opinion> open = found.opinions().open();
        if (open.isEmpty() || steps.next(3) == 0) {
            OrgUnitId unit = steps.one(steps.office().units());
            steps.play(
                    steps.mostly(assignee),
                    "service.opinions",
                    "ask",
                    found.id(),
                    unit,
                    steps.today().plusDays(9));
            return;
        }
        Opinion one = steps.one(open);
        if (steps.next(4) == 0) {
            steps.play(steps.mostly(one.askedBy()), "service.opinions", "takeBack", found.id(), one.unit());
        } else {
            OpinionDraft said = new OpinionDraft(steps.one(List.of(Verdict.values())), steps.text("Rust"));
            UserId who = steps.next(3) == 0 ? steps.office().root().userId() : steps.anybody();
            steps.play(who, "service.opinions", "give", found.id(), one.unit(), said);
        }
    }

    private void handle(ServiceRequest found) {
        UserId assignee = found.assignee() == null ? found.creator() : found.assignee();
        if (steps.next(4) == 0) {
            steps.play(steps.supervisor(), "service", "reassign", found.id(), steps.manager());
        } else {
            UserId who = steps.mostly(assignee);
            if (found.isQualityComplaint()) {
                Resolution resolution = Resolution.of(Remedy.EXCHANGE, null);
                steps.play(who, "service", "handle", found.id(), steps.text("Oiled it"), resolution);
            } else {
                steps.play(who, "service", "handle", found.id(), steps.text("Oiled it"));
            }
        }
    }
}
