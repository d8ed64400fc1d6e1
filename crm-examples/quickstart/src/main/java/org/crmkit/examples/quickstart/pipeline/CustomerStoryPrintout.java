package org.crmkit.examples.quickstart.pipeline;

import java.time.LocalDate;
import java.util.Locale;
import org.crmkit.customer.contact.Contact;
import org.crmkit.customer.timeline.TimelineItem;
import org.crmkit.examples.quickstart.output.Columns;
import org.crmkit.examples.quickstart.output.Paper;
import org.crmkit.examples.quickstart.output.Words;
import org.crmkit.kernel.permission.UserRef;
import org.crmkit.service.ServiceSummary;

/** Prints what became of a customer after the win. */
final class CustomerStoryPrintout {

    private final Paper paper;
    private final Company company;

    CustomerStoryPrintout(Paper paper, Company company) {
        this.paper = paper;
        this.company = company;
    }

    /** Prints the story of a customer. */
    void story(CustomerStory story) {
        paper.heading("What became of " + story.customer().name() + ", customer "
                + story.customer().number());
        new JournalLines(company).of(story.chapters()).forEach(paper::line);
        paper.line();
        paper.line("Whom to talk to first now: "
                + story.customer().primaryContact().map(Contact::name).orElse("nobody"));
        paper.heading("The archive, searched for “" + CustomerStory.SEARCH + "”");
        story.found().forEach(this::found);
        paper.heading("Their timeline, the newest first");
        story.timeline().forEach(this::item);
    }

    private void found(ServiceSummary each) {
        paper.line(each.number() + "  " + Columns.left(each.title(), 24) + "came back "
                + (each.returnedCount() == 1 ? "once" : each.returnedCount() + " times") + ", in the end rated "
                + each.satisfaction());
    }

    private void item(TimelineItem each) {
        UserRef by = each.recordedBy();
        LocalDate day = each.day();
        paper.line(Columns.left(day == null ? Words.when(each.at()) : day.toString(), 16) + "  "
                + Columns.left(Words.word(each.kind().code()), 17)
                + Columns.left(each.title(), 34) + Columns.left(each.state().toLowerCase(Locale.ROOT), 11)
                + (by == null ? "" : by.realName()));
    }
}
