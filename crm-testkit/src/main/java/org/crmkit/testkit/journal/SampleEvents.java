package org.crmkit.testkit.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.crmkit.kernel.journal.CommandRejected;
import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.testkit.support.ContextCases;
import org.crmkit.testkit.world.World;

/** At least one event of every type, with all optional values present in one and absent in another. */
final class SampleEvents {

    private SampleEvents() {}

    static List<CrmEvent> all(World world) {
        SampleValues values = new SampleValues(world);
        List<CrmEvent> events = new ArrayList<>();
        ContextCases.of(SampleSource.class).forEach(each -> events.addAll(each.events(values)));
        events.add(new CommandRejected("opportunity.win", UUID.randomUUID(), "not-found", SampleValues.NASTY));
        events.add(new CommandRejected("opportunity.open", null, "invalid-input", SampleValues.NASTY));
        return events;
    }
}
