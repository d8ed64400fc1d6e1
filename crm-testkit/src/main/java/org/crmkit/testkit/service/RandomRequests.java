package org.crmkit.testkit.service;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.crmkit.CrmSession;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerId;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Rating;
import org.crmkit.service.FeedbackDraft;
import org.crmkit.service.ServiceDesk;
import org.crmkit.service.ServiceRequest;
import org.crmkit.service.ServiceRequestDraft;
import org.crmkit.service.ServiceRequestId;
import org.crmkit.service.TradeReference;
import org.crmkit.service.level.Priority;
import org.crmkit.service.quality.Opinion;
import org.crmkit.service.quality.OpinionDraft;
import org.crmkit.service.quality.Remedy;
import org.crmkit.service.quality.Resolution;
import org.crmkit.service.quality.Verdict;
import org.crmkit.testkit.random.RandomDraw;
import org.crmkit.testkit.trade.RandomFeeds;
import org.jspecify.annotations.Nullable;

/** The random commands for service requests. */
record RandomRequests(RandomDraw draw) {

    void play() {
        if (draw.next(15) == 0) {
            detectOverdue();
            return;
        }
        Customer customer = draw.any(Customer.class);
        ServiceRequest last = known();
        if (customer == null) {
            return;
        }
        if (draw.next(6) == 0) {
            ask(customer.id());
            return;
        }
        if (last == null || draw.next(5) == 0) {
            CrmSession who = draw.mostly(customer.manager());
            draw.play("create request by " + who.userId(), () -> who.service().create(request(customer.id())));
            return;
        }
        int action = draw.next(4) == 0 ? draw.next(12) : likely(last);
        CrmSession who = suitable(last, action);
        ServiceRequestId id = draw.next(20) == 0 ? new ServiceRequestId(draw.nobody()) : last.id();
        ServiceDesk desk =
                draw.next(4) != 0 ? who.service() : who.service().ifVersion(last.version() - draw.next(5) / 4);
        draw.play("request " + action + " on " + id + " by " + who.userId(), () -> act(desk, last, id, action));
    }

    /** Sometimes one about which a unit is asked. */
    private @Nullable ServiceRequest known() {
        ServiceRequest asked = draw.next(2) != 0
                ? null
                : draw.any(draw.known().of(ServiceRequest.class).stream()
                        .filter(each -> !each.opinions().open().isEmpty())
                        .toList());
        return asked == null ? draw.any(ServiceRequest.class) : asked;
    }

    /** A quality complaint from its creation to an opinion. Single commands seldom get as far. */
    private void ask(CustomerId customer) {
        ServiceDesk desk = draw.world().root().service();
        List<ServiceRequest> created = new ArrayList<>();
        TradeReference product = TradeReference.ofProduct(draw.oneOf("P-1", "P-2"));
        ServiceRequestDraft draft =
                ServiceRequestDraft.qualityComplaint(customer, draw.text(), draw.text(), product, BigDecimal.TEN);
        draw.play("quality complaint", () -> {
            created.add(desk.create(draft));
            return created.get(0);
        });
        if (created.isEmpty()) {
            return;
        }
        ServiceRequestId id = created.get(0).id();
        UserId assignee = draw.developer().userId();
        OrgUnitId unit = draw.one(draw.known().units());
        draw.play("assign complaint", () -> desk.assign(id, assignee));
        draw.play(
                "ask about complaint",
                () -> desk.opinions(id).ask(unit, draw.world().today()));
        CrmSession who = draw.next(2) == 0 ? draw.person() : draw.world().root();
        OpinionDraft opinion = new OpinionDraft(draw.oneOf(Verdict.values()), draw.text());
        switch (draw.next(4)) {
            case 0 -> draw.play("take back", () -> desk.opinions(id).takeBack(unit));
            case 1, 2 ->
                draw.play(
                        "opinion by " + who.userId(),
                        () -> who.service().opinions(id).give(unit, opinion));
            default -> draw.play("close complaint", () -> desk.close(id, "spam"));
        }
    }

    private void detectOverdue() {
        CrmSession who = RandomFeeds.feeder(draw);
        int size = draw.oneOf(1, 2, 500);
        draw.play(
                "overdue by " + who.userId(),
                () -> who.overdueDetection().pageSize(size).run());
    }

    private @Nullable ServiceRequest act(ServiceDesk desk, ServiceRequest last, ServiceRequestId id, int action) {
        return switch (action) {
            case 0 -> {
                desk.delete(id);
                yield null;
            }
            case 1 -> desk.assign(id, draw.developer().userId());
            case 2 -> desk.reassign(id, draw.developer().userId());
            case 3 ->
                last.isQualityComplaint() || draw.next(20) == 0
                        ? desk.handle(id, draw.text(), resolution())
                        : desk.handle(id, draw.text());
            case 4 ->
                desk.recordFeedback(
                        id, new FeedbackDraft(Rating.of(1 + draw.next(5)), draw.next(2) == 0 ? null : draw.text()));
            case 5 -> desk.reopen(id);
            case 6 -> desk.revise(id, revision(last));
            case 8 -> desk.prioritize(id, draw.oneOf(Priority.values()));
            case 9 ->
                desk.opinions(id)
                        .ask(
                                draw.one(draw.known().units()),
                                draw.world().today().plusDays(draw.next(9) - 1));
            case 10 ->
                desk.opinions(id).give(askedUnit(last), new OpinionDraft(draw.oneOf(Verdict.values()), draw.text()));
            case 11 -> desk.opinions(id).takeBack(askedUnit(last));
            default -> desk.close(id, draw.oneOf("no-answer", "duplicate", "spam", "east"));
        };
    }

    private int likely(ServiceRequest last) {
        return switch (last.state()) {
            case NEW -> draw.oneOf(0, 1, 1, 1, 1, 6, 7, 8);
            case ASSIGNED ->
                !last.isQualityComplaint()
                        ? draw.oneOf(2, 3, 3, 3, 3, 3, 7, 8)
                        : last.opinions().open().isEmpty()
                                ? draw.oneOf(3, 9, 9, 9, 9)
                                : draw.oneOf(3, 9, 10, 10, 10, 10, 11, 11);
            case HANDLED -> draw.oneOf(4, 4, 4, 4, 7);
            case ARCHIVED -> 5;
        };
    }

    private Resolution resolution() {
        Remedy remedy = draw.oneOf(Remedy.values());
        boolean hasAmount = remedy == Remedy.CREDIT ? draw.next(9) != 0 : draw.next(3) == 0;
        return new Resolution(
                remedy,
                hasAmount ? draw.oneOf(Money.of("12.5", "EUR"), Money.of("1200", "JPY")) : null,
                draw.next(2) == 0 ? null : draw.oneOf("material", "production", "use", "east"));
    }

    /** Usually a unit that is asked. */
    private OrgUnitId askedUnit(ServiceRequest last) {
        Opinion open = draw.next(6) == 0 ? null : draw.any(last.opinions().open());
        return open == null ? draw.one(draw.known().units()) : open.unit();
    }

    private CrmSession suitable(ServiceRequest last, int action) {
        if (action == 10) {
            return draw.next(4) == 0 ? draw.person() : draw.world().root();
        }
        boolean supervising = action == 1 || action == 2 || action == 5 || action == 8;
        return supervising
                ? draw.supervisor()
                : draw.mostly(
                        List.of(3, 9, 11).contains(action) && last.assignee() != null
                                ? last.assignee()
                                : last.creator());
    }

    /** Sometimes the same form again, sometimes for another customer. */
    private ServiceRequestDraft revision(ServiceRequest last) {
        Customer other = draw.next(4) == 0 ? draw.any(Customer.class) : null;
        return draw.next(5) == 0
                ? new ServiceRequestDraft(
                        last.customer(),
                        last.type(),
                        last.title(),
                        last.request(),
                        last.priority(),
                        last.tradeReference(),
                        last.quantityAffected())
                : request(other == null ? last.customer() : other.id());
    }

    private ServiceRequestDraft request(CustomerId customer) {
        String type = draw.oneOf("inquiry", "complaint", "complaint", "quality", "east");
        boolean hasQuantity = draw.next(10) == 0 || (type.equals(ServiceRequest.QUALITY) && draw.next(3) != 0);
        return new ServiceRequestDraft(
                customer,
                type,
                draw.text(),
                draw.text() + "\n" + draw.text(),
                draw.oneOf(Priority.values()),
                draw.next(hasQuantity ? 12 : 4) == 0
                        ? TradeReference.NONE
                        : new TradeReference(
                                draw.next(6) == 0 ? null : draw.oneOf("P-1", "P-2", "\uD842\uDFB7"),
                                draw.next(2) == 0 ? null : "B-1",
                                draw.next(2) == 0 ? null : draw.text()),
                hasQuantity ? draw.oneOf(BigDecimal.ONE, new BigDecimal("2.50"), BigDecimal.ZERO) : null);
    }
}
