package org.crmkit.examples;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Has the people of the data do what it says, in the order of time, across all rows; the clock is the data's. */
final class Replay {

    private final DataClock clock;
    private final Progress progress;

    Replay(DataClock clock, Progress progress) {
        this.clock = clock;
        this.progress = progress;
    }

    /** Plays all of it and returns how many commands that were; those of one moment keep their order. */
    int play(Stream<Deed> course) {
        List<Deed> deeds = course.sorted(Comparator.comparing(Deed::at)).toList();
        progress.begin(deeds.size());
        for (Deed deed : deeds) {
            clock.set(deed.at());
            deed.command().run();
            progress.step();
        }
        progress.end();
        return deeds.size();
    }
}
