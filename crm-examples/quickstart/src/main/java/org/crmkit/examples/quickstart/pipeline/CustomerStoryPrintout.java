package org.crmkit.examples.quickstart.pipeline;

import java.time.LocalDate;
import java.util.Locale;
import org.crmkit.customer.contact.Contact;
import org.crmkit.customer.timeline.TimelineItem;
import org.crmkit.examples.quickstart.output.Columns;
import org.crmkit.examples.quickstart.output.Paper;
import org.crmkit.examples.quickstart.output.Words;
import org.crmkit.kernel.permission.UserRef;
import org.crmkit.reporting.service.QualityResult;
import org.crmkit.service.ServiceSummary;
import org.crmkit.service.quality.Opinion;

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
        paper.heading("Quality complaints, as the supervisor sees them");
        story.quality().forEach(this::quality);
        story.complaintAboutQuality().opinions().all().forEach(this::opinion);
        paper.line("Overdue opinions before it was given: " + Words.number(story.overdueOpinionsFound()));
        paper.heading("Their timeline, the newest first");
        story.timeline().forEach(this::item);
    }

    private void found(ServiceSummary each) {
        paper.line(each.number() + "  " + Columns.left(each.title(), 24) + "came back "
                + (each.returnedCount() == 1 ? "once" : each.returnedCount() + " times") + ", in the end rated "
                + each.satisfaction());
    }

    private void quality(QualityResult each) {
        paper.line(each.product() + (each.batch() == null ? "" : ", batch " + each.batch())
                + (each.cause() == null ? "" : ", cause " + each.cause()) + ": "
                + each.complaints() + (each.complaints() == 1 ? " complaint about " : " complaints about ")
                + each.quantityAffected().toPlainString() + " pieces, remedies " + Words.money(each.remedyAmounts()));
    }

    private void opinion(Opinion each) {
        paper.line(company.nameOf(each.unit()) + ", due " + each.due() + ": "
                + (each.verdict() == null ? "no opinion yet" : Words.word(each.verdict()) + ", “" + each.text() + "”"));
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
