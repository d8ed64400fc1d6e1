package org.crmkit.testkit.sales;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.crmkit.CrmSession;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Percent;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityDraft;
import org.crmkit.sales.OpportunityDraftBuilder;
import org.crmkit.testkit.support.Names;
import org.crmkit.testkit.support.Visibilities;
import org.crmkit.testkit.world.World;

/** Opportunities of every user in a world, in every state, with equal values for every sort. */
final class OpportunityFixtures {

    private final World world;
    private final List<Opportunity> opportunities = new ArrayList<>();

    private OpportunityFixtures(World world) {
        this.world = world;
    }

    static OpportunityFixtures in(World world) {
        OpportunityFixtures market = new OpportunityFixtures(world);
        List<CrmSession> sellers = List.of(world.lin(), world.mei(), world.ada(), world.sol());
        for (int each = 0; each < Names.NASTY.size(); each++) {
            market.open(each, sellers.get(each % sellers.size()), sellers.get(each / 3 % sellers.size()));
        }
        return market;
    }

    /** Returns them as stored. */
    List<Opportunity> opportunities() {
        return List.copyOf(opportunities);
    }

    /** Returns those within a visibility, by the rule in docs/model/access.md. */
    List<Opportunity> seen(Visibility visibility) {
        Visibilities sights = new Visibilities(world);
        return opportunities.stream()
                .filter(each -> people(each).anyMatch(person -> sights.sees(visibility, person)))
                .toList();
    }

    private static Stream<UserId> people(Opportunity opportunity) {
        return Stream.concat(Stream.of(opportunity.creator()), Stream.ofNullable(opportunity.assignee()));
    }

    private void open(int number, CrmSession seller, CrmSession developer) {
        if (number % 4 == 0) {
            world.clock().advance(Duration.ofHours(7));
        }
        Opportunity opened = seller.sales().open(draft(number));
        if (number % 3 == 1) {
            opened = world.root().sales().moveTo(opened.id(), world.offered().id());
        }
        if (number % 5 != 0) {
            opened = world.root().sales().assign(opened.id(), developer.userId());
        }
        if (number % 5 == 2) {
            opened = developer.sales().lose(opened.id(), "Lost to a rival");
        }
        opportunities.add(opened);
    }

    private static OpportunityDraft draft(int number) {
        String name = Names.NASTY.get(number);
        OpportunityDraftBuilder draft = OpportunityDraftBuilder.builder(new OpportunityDraft(
                Names.NASTY.get((number * 7) % Names.NASTY.size()),
                name,
                Percent.of(number % 4 * 20),
                number % 2 == 0 ? "web" : "phone"));
        if (number % 4 != 1) {
            draft.amount(Money.of(number % 3 * 1000 + ".50", number % 2 == 0 ? "EUR" : "USD"));
        }
        if (number % 4 != 2) {
            draft.expectedClose(LocalDate.of(2027, 3, 1 + number % 5));
        }
        return draft.build();
    }
}
