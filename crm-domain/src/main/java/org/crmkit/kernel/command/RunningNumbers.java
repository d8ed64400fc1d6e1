package org.crmkit.kernel.command;

import org.jmolecules.architecture.hexagonal.SecondaryPort;

/** Numbers that users see, such as the last part of a customer number, within one tenant. */
@SecondaryPort
public interface RunningNumbers {

    /** The longest name of a series, in characters. */
    int SERIES_MAX = 64;

    /**
     * Takes the next number of a series: 1, 2, 3, … No two units of work get the same number. A unit of work that fails may
     * leave a gap.
     *
     * @param series the name of the series, 1 to {@value #SERIES_MAX} ASCII characters
     */
    long next(String series);
}
