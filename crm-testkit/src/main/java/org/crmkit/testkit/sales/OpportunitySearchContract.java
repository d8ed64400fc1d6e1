package org.crmkit.testkit.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.crmkit.CrmSession;
import org.crmkit.kernel.error.InvalidInputException;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityDraftBuilder;
import org.crmkit.sales.OpportunityFilter;
import org.crmkit.sales.OpportunityFilterBuilder;
import org.crmkit.sales.OpportunityId;
import org.crmkit.sales.OpportunitySummary;
import org.crmkit.sales.Prospect;
import org.crmkit.testkit.support.Pages;
import org.crmkit.testkit.world.Contract;
import org.crmkit.testkit.world.World;
import org.junit.jupiter.api.Test;

/** Opportunities are found by any part of their number, their title and the name of their prospect. */
public interface OpportunitySearchContract extends Contract {

    private static Opportunity open(World world, String title, String prospect) {
        return world.lin()
                .sales()
                .open(OpportunityDraftBuilder.builder(world.draft())
                        .title(title)
                        .prospect(Prospect.named(prospect))
                        .build());
    }

    private static List<OpportunityId> found(CrmSession session, String text) {
        OpportunityFilter filter = OpportunityFilterBuilder.builder().text(text).build();
        List<OpportunityId> found =
                Pages.allByToken(after -> session.sales().list(filter.newest(2).after(after))).stream()
                        .map(OpportunitySummary::id)
                        .toList();
        assertThat(session.sales().count(filter)).isEqualTo(found.size());
        return found;
    }

    @Test
    default void findsOpportunitiesByAnyPartOfTheirTexts() {
        World world = World.on(store());
        Opportunity seats = open(world, "40 seats for the lobby", "Blue Lotus Hotels");
        Opportunity coffee = open(world, "Espresso 100 %_!\\ machine \uD83D\uDE00", "北京长城咖啡有限公司");
        CrmSession lin = world.lin();

        assertThat(found(lin, "OTUS hot")).containsExactly(seats.id());
        assertThat(found(lin, "lobby")).containsExactly(seats.id());
        assertThat(found(lin, "长城")).containsExactly(coffee.id());
        assertThat(found(lin, "城")).containsExactly(coffee.id());
        assertThat(found(lin, "长咖")).isEmpty();
        assertThat(found(lin, "0 %_!\\")).containsExactly(coffee.id());
        assertThat(found(lin, "\uD83D\uDE00")).containsExactly(coffee.id());
        assertThat(found(lin, "ＥＳＰＲＥＳＳＯ")).containsExactly(coffee.id());
        assertThat(found(lin, seats.number().value())).containsExactly(seats.id());
        assertThat(found(lin, seats.number().value().substring(2, 10)))
                .containsExactlyInAnyOrder(seats.id(), coffee.id());
        assertThat(found(lin, "e")).containsExactlyInAnyOrder(seats.id(), coffee.id());
    }

    /** Word by word, in any order and across the texts, each once. */
    @Test
    default void findsOpportunitiesThatContainEachWord() {
        World world = World.on(store());
        Opportunity seats = open(world, "40 seats for the lobby", "Blue Lotus Hotels");
        open(world, "40 tables", "Blue Lotus Hotels");

        assertThat(found(world.lin(), "  lotus\n seat  lotus ")).containsExactly(seats.id());
        assertThat(found(world.lin(), "seats lily")).isEmpty();
        assertThat(found(world.lin(), "tusb")).isEmpty();
    }

    @Test
    default void findsOpportunitiesByTheTextsThatTheyHaveNow() {
        World world = World.on(store());
        Opportunity seats = open(world, "40 seats", "Blue Lotus Hotels");
        world.lin()
                .sales()
                .revise(
                        seats.id(),
                        OpportunityDraftBuilder.builder(world.draft())
                                .title("40 tables")
                                .prospect(Prospect.named("Blue Lily"))
                                .build());

        assertThat(found(world.lin(), "table")).containsExactly(seats.id());
        assertThat(found(world.lin(), "lily")).containsExactly(seats.id());
        assertThat(found(world.lin(), "seat")).isEmpty();
        assertThat(found(world.lin(), "otus")).isEmpty();
    }

    /** A search finds what the user may see, within the other criteria. */
    @Test
    default void findsOnlyWhatTheUserSees() {
        World world = World.on(store());
        Opportunity seats = open(world, "40 seats", "Blue Lotus Hotels");

        assertThat(found(world.sol(), "seats")).isEmpty();
        assertThat(found(world.root(), "seats")).containsExactly(seats.id());
        assertThat(world.lin()
                        .sales()
                        .count(OpportunityFilterBuilder.builder()
                                .text("seats")
                                .source("no such source")
                                .build()))
                .isZero();
        assertThatThrownBy(() -> OpportunityFilterBuilder.builder()
                        .text("x".repeat(OpportunityFilter.TEXT_MAX + 1))
                        .build())
                .isInstanceOf(InvalidInputException.class);
    }
}
