package org.crmkit.examples.quickstart.pipeline;

import java.util.List;
import java.util.stream.Collectors;
import org.crmkit.customer.CustomerEvent;
import org.crmkit.customer.interaction.Attendee;
import org.crmkit.customer.interaction.Interaction;
import org.crmkit.customer.interaction.InteractionEvent;
import org.crmkit.examples.quickstart.output.Columns;
import org.crmkit.examples.quickstart.output.Paper;
import org.crmkit.examples.quickstart.output.Words;
import org.crmkit.kernel.journal.CommandRejected;
import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.kernel.journal.JournalEntry;
import org.crmkit.sales.OpportunityEvent;
import org.crmkit.service.Feedback;
import org.crmkit.service.ServiceEvent;
import org.crmkit.service.ServiceRequest;

/** Converts journal entries into lines of words. */
final class JournalLines {

    private static final int WHO = 18;

    private final Company company;

    JournalLines(Company company) {
        this.company = company;
    }

    /** Returns journal entries as lines with time, user and action, as in "assigns it to Lin Mei". */
    List<String> of(List<JournalEntry> entries) {
        return entries.stream().map(this::line).toList();
    }

    private String line(JournalEntry entry) {
        return Words.when(entry.at()) + "  " + Columns.left(company.nameOf(entry.actor()), WHO) + " "
                + Columns.left(what(entry), Paper.TEXT - WHO - 19);
    }

    private String what(JournalEntry entry) {
        CrmEvent event = entry.event();
        if (event instanceof OpportunityEvent of) {
            return sales(of);
        }
        if (event instanceof CustomerEvent of) {
            return customer(of);
        }
        if (event instanceof ServiceEvent of) {
            return service(of);
        }
        if (event instanceof InteractionEvent.Recorded recorded) {
            return interaction(recorded.as());
        }
        if (event instanceof CommandRejected refused) {
            return "is rejected in " + refused.command() + ": " + refused.code();
        }
        return event.type();
    }

    private String sales(OpportunityEvent event) {
        if (event instanceof OpportunityEvent.Opened opened) {
            return "opens it, expecting " + Words.money(opened.draft().amount());
        }
        if (event instanceof OpportunityEvent.Assigned assigned) {
            return "assigns it to " + company.nameOf(assigned.assignee());
        }
        if (event instanceof OpportunityEvent.StageMoved moved) {
            return "moves it to " + company.stageName(moved.to()) + ", at " + moved.probabilityTo();
        }
        if (event instanceof OpportunityEvent.StepPlanned planned) {
            return "plans until " + planned.step().due() + ": " + planned.step().content();
        }
        if (event instanceof OpportunityEvent.ResultRecorded recorded) {
            return "records the result: " + recorded.to();
        }
        if (event instanceof OpportunityEvent.Won won) {
            return "wins it for " + Words.money(won.amount());
        }
        if (event instanceof OpportunityEvent.ExpectedClosePassed passed) {
            return "notes that it was expected to be decided by " + passed.expectedClose();
        }
        if (event instanceof OpportunityEvent.Lost lost) {
            return "loses it: " + lost.reason();
        }
        return event.type();
    }

    private static String customer(CustomerEvent event) {
        if (event instanceof CustomerEvent.Registered registered) {
            return "registers customer " + registered.number() + ", "
                    + registered.draft().name();
        }
        if (event instanceof CustomerEvent.ContactAdded added) {
            return "adds contact " + added.contact().name() + (added.contact().primary() ? ", the primary one" : "");
        }
        if (event instanceof CustomerEvent.ContactRemoved removed) {
            return "removes contact " + removed.was().name() + ", who has left";
        }
        return event.type();
    }

    private static String interaction(Interaction of) {
        String present = of.attendees().stream().map(Attendee::name).collect(Collectors.joining(", "));
        return "records a " + Words.word(of.kind()) + " with " + present + ": " + of.title();
    }

    private String service(ServiceEvent event) {
        if (event instanceof ServiceEvent.Created created) {
            String type = created.draft().type();
            return "creates " + created.number() + ", a "
                    + (type.equals(ServiceRequest.QUALITY) ? "quality complaint" : type) + ": "
                    + created.draft().title();
        }
        if (event instanceof ServiceEvent.Assigned assigned) {
            return "assigns it to " + company.nameOf(assigned.assignee());
        }
        if (event instanceof ServiceEvent.OpinionAsked asked) {
            return "asks " + company.nameOf(asked.unit()) + " for an opinion until " + asked.due();
        }
        if (event instanceof ServiceEvent.OpinionGiven given) {
            return "gives its opinion: " + Words.word(given.opinion().verdict());
        }
        if (event instanceof ServiceEvent.Handled handled) {
            return "handles it: " + handled.round().handling();
        }
        if (event instanceof ServiceEvent.Returned back) {
            return "records " + said(back.feedback()) + " It goes back to " + company.nameOf(back.assignee());
        }
        if (event instanceof ServiceEvent.Archived archived) {
            return "records " + said(archived.feedback()) + " It goes to the archive";
        }
        return event.type();
    }

    private static String said(Feedback feedback) {
        return feedback.satisfaction() + ", “" + feedback.result() + "”";
    }
}
