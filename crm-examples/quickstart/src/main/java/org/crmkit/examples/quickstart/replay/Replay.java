package org.crmkit.examples.quickstart.replay;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Runs the commands of the data in the order of time, across all rows; the clock is that of the data. */
public final class Replay {

    private final DataClock clock;
    private final Progress progress;

    public Replay(DataClock clock, Progress progress) {
        this.clock = clock;
        this.progress = progress;
    }

    /** Runs all commands and returns their number. Commands of the same instant keep their order. */
    public int play(Stream<Deed> course) {
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
