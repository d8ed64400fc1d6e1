package org.crmkit.examples;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.crmkit.customer.CustomerNumber;

/** Has the people of the data do what it says, in the order of time, across all rows; the clock is the data's. */
final class Replay {

    private final Company company;
    private final DataClock clock;

    Replay(Company company, DataClock clock) {
        this.company = company;
        this.clock = clock;
    }

    /** Plays all of it; progress counts the commands. */
    void play(PipelineData data, Progress progress) {
        List<Deed> deeds = deeds(data);
        progress.begin(deeds.size());
        for (Deed deed : deeds) {
            clock.set(deed.at());
            deed.command().run();
            progress.step();
        }
        progress.end();
    }

    private List<Deed> deeds(PipelineData data) {
        Map<String, CustomerNumber> customers = new HashMap<>();
        LocalDate firstDay = data.firstDay();
        Stream<Deed> deeds =
                data.deals().stream().flatMap(deal -> new Course(deal, company, firstDay, customers).deeds().stream());
        return deeds.sorted(Comparator.comparing(Deed::at)).toList();
    }
}
