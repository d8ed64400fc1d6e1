package org.crmkit.examples.quickstart.page;

import java.time.LocalDate;
import java.util.List;

/**
 * The content of a page.
 *
 * @param sources the names of the files that the reports were made from; empty for the samples of the quickstart
 * @param asOf the day of the reports
 * @param keyFigures the figures at the top of the page
 * @param sections the sections in the order of the page; a section that has nothing to say is left out
 */
public record PageFigures(List<String> sources, LocalDate asOf, List<KeyFigure> keyFigures, List<Section> sections) {

    /** Copies the lists. */
    public PageFigures {
        sources = List.copyOf(sources);
        keyFigures = List.copyOf(keyFigures);
        sections = List.copyOf(sections);
    }
}
