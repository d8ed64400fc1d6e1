package org.crmkit.examples.quickstart.incidents;

import java.time.Duration;
import java.util.Locale;
import org.crmkit.examples.quickstart.output.Columns;
import org.crmkit.examples.quickstart.output.Elapsed;
import org.crmkit.examples.quickstart.output.Paper;
import org.crmkit.examples.quickstart.output.Words;
import org.crmkit.reporting.service.KeptDeadlines;
import org.crmkit.reporting.service.Percentiles;
import org.crmkit.reporting.service.ServiceResult;
import org.jspecify.annotations.Nullable;

/** Prints the service reports. */
final class ServicePrintout {

    private final Paper paper;

    ServicePrintout(Paper paper) {
        this.paper = paper;
    }

    /** Prints the reports of the service desk. */
    void figures(ServiceReport report) {
        paper.heading("Requests by type");
        paper.line(Columns.left("", 19)
                + Columns.right("count", 7)
                + Columns.right("came back", 46)
                + Columns.right("hours", 8)
                + Columns.right("9 of 10", 9));
        long most = report.byType().values().stream()
                .mapToLong(ServiceResult::created)
                .max()
                .orElse(0);
        report.byType().forEach((type, result) -> row(type, result, Paper.bar(result.created(), most)));
        row("All", report.overall(), "");
        paper.line();
        paper.line("Hours: the median from creation to the last handling; nine of ten took no longer than the last");
        paper.line("column says. Came back: the share that was opened again.");
    }

    /**
     * Prints how many deadlines were kept.
     *
     * @param missed the number of missed deadlines that the job has recorded
     */
    void levels(ServiceReport report, long missed) {
        paper.heading("Handled in time, " + Words.number(missed) + " deadlines missed");
        report.byType().forEach((type, result) -> level(type, result.handled()));
        level("All", report.overall().handled());
    }

    private void level(String type, KeptDeadlines handled) {
        paper.line(Columns.left(type, 18) + " " + Columns.right(Words.number(handled.kept()), 7) + " of"
                + Columns.right(Words.number(handled.kept() + handled.missed()), 7)
                + Columns.right(handled.share(1).map(share -> share + " %").orElse(""), 12));
    }

    /** Prints the totals. */
    void end(ServiceReport report, int people, int commands, Elapsed elapsed) {
        paper.heading(String.format(
                Locale.ROOT,
                "%,d requests, %,d archived, %,d open, %,d people, %,d commands, %s",
                report.overall().created(),
                report.overall().archived(),
                report.overall().open(),
                people,
                commands,
                elapsed));
    }

    private void row(String type, ServiceResult result, String bar) {
        Percentiles spread = result.toHandle();
        paper.line(Columns.left(type, 18) + " " + Columns.right(Words.number(result.created()), 7) + "  "
                + Columns.left(bar, 32)
                + Columns.right(share(result), 12)
                + Columns.right(hours(spread == null ? null : spread.median()), 8)
                + Columns.right(hours(spread == null ? null : spread.p90()), 9));
    }

    private static String share(ServiceResult result) {
        return result.returnRate(1).map(share -> share + " %").orElse("");
    }

    private static String hours(@Nullable Duration time) {
        return time == null ? "" : ServiceReport.hours(time, 1).toString();
    }
}
