package org.crmkit.examples.quickstart.page;

import java.time.LocalDate;
import java.util.List;

/**
 * The content of a page.
 *
 * @param sources the names of the files that the reports were made from; empty for the samples of the quickstart
 * @param asOf the day of the reports
 * @param sections the sections in the order of the page; an absent section is not mentioned, an empty section says that it is
 *     empty
 */
public record PageFigures(List<String> sources, LocalDate asOf, List<Section> sections) {

    /** Copies the lists. */
    public PageFigures {
        sources = List.copyOf(sources);
        sections = List.copyOf(sections);
    }
}
