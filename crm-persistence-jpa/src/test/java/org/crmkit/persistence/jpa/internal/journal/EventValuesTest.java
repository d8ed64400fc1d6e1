package org.crmkit.persistence.jpa.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.crmkit.access.RoleCode;
import org.crmkit.access.UserEvent;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.CustomerEvent;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerNumber;
import org.crmkit.internal.EventCatalog;
import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.value.Percent;
import org.crmkit.sales.OpportunityEvent;
import org.crmkit.sales.OpportunityId;
import org.crmkit.sales.pipeline.StageId;
import org.junit.jupiter.api.Test;

/** The simple values of events are found in the events, and written as their bare values. */
class EventValuesTest {

    private static final UUID ID = UUID.fromString("01890000-0000-7000-8000-000000000001");

    /** A value that no list names. */
    private record Colour(String name) {}

    private record Weight(int grams) {}

    private record Parts(List<Colour> colours, Map<String, Weight> weights) {}

    private record Painted(Parts parts, boolean wet) {}

    @Test
    void findsTheSimpleValuesOfAnyEventAtAnyDepth() {
        assertThat(EventValues.in(Set.of(Painted.class))).containsExactlyInAnyOrder(Colour.class, Weight.class);
    }

    @Test
    void findsIdsCodesAndNumbersOfTheEventsOfAllContexts() {
        assertThat(EventValues.in(EventCatalog.types().values()))
                .hasSizeGreaterThanOrEqualTo(15)
                .contains(OpportunityId.class, CustomerNumber.class, RoleCode.class, Percent.class)
                .doesNotContain(Colour.class);
    }

    @Test
    void writesTheBareValue() {
        writes(
                new CustomerEvent.Registered(
                        new CustomerId(ID),
                        new CustomerNumber("KH202701120001"),
                        new CustomerDraft("Blue Lotus"),
                        1,
                        null,
                        new UserId(ID)),
                "{'customer':'ID','number':'KH202701120001',"
                        + "'draft':{'name':'Blue Lotus','profile':{'kind':'ENTERPRISE','level':'regular'},"
                        + "'registration':{},'bank':{},'tax':{},'assessment':{},'tags':[]},"
                        + "'nameOrdinal':1,'manager':'ID'}");
        writes(
                new OpportunityEvent.StageMoved(
                        new OpportunityId(ID), null, new StageId(ID), Percent.ZERO, Percent.of(40)),
                "{'opportunity':'ID','to':'ID','probabilityFrom':0,'probabilityTo':40}");
        writes(
                new UserEvent.Created(
                        new UserId(ID), "lin", "Lin", new OrgUnitId(ID), Set.of(RoleCode.CUSTOMER_MANAGER), null),
                "{'user':'ID','name':'lin','realName':'Lin','unit':'ID','roles':['customer-manager']}");
    }

    private static void writes(CrmEvent event, String json) {
        String written = EventJson.write(event);
        assertThat(written).isEqualTo(json.replace('\'', '"').replace("ID", ID.toString()));
        assertThat(EventJson.read(ID, event.type(), written)).isEqualTo(event);
    }
}
