package org.crmkit.examples.page;

import java.time.LocalDate;
import java.util.List;

/**
 * What a page shows.
 *
 * @param sources what the figures were made from, as names of files; empty for the samples of the quickstart
 * @param asOf the day the figures are of
 * @param sections what there are figures of, in the order of the page; one that is not there is not mentioned, one that is
 *     empty says so
 */
public record PageFigures(List<String> sources, LocalDate asOf, List<Section> sections) {

    /** Copies the lists. */
    public PageFigures {
        sources = List.copyOf(sources);
        sections = List.copyOf(sections);
    }
}
