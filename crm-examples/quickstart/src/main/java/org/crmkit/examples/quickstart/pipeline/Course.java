package org.crmkit.examples.quickstart.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.crmkit.CrmSession;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerNumber;
import org.crmkit.examples.quickstart.replay.Deed;
import org.crmkit.kernel.value.Percent;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityDraft;
import org.crmkit.sales.OpportunityId;
import org.crmkit.sales.Prospect;
import org.crmkit.sales.WinOptions;
import org.crmkit.sales.plan.PlanStep;

/** The commands for one row of the pipeline, each with its time and the user who gives it. */
final class Course {

    private static final LocalTime OPENING = LocalTime.of(9, 0);
    private static final int WORKING_SECONDS = 9 * 60 * 60;

    /** The stride has no factor in common with the length of a working day, so the rows spread over the day. */
    private static final int STRIDE = 37;

    private static final Duration PAUSE = Duration.ofMinutes(3);
    private static final int LONG_CYCLE = 60;

    /** The days from the engage date to the expected close, because the data name no expected day. */
    private static final int EXPECTED_DAYS = 90;

    private final Deal deal;
    private final CrmSession agent;
    private final CrmSession manager;
    private final Company company;
    private final Map<String, CustomerNumber> customers;
    private final Instant assigned;
    private final List<Deed> deeds = new ArrayList<>();

    /** The id is a placeholder until the first command has run. */
    private OpportunityId id = new OpportunityId(new UUID(0, 0));

    /** The steps after the last call of plan. */
    private List<PlanStep> steps = List.of();

    /**
     * Plans the commands of a row.
     *
     * @param firstDay the day on which a row without a day of its own begins
     * @param customers the numbers of the known customers by account; the first win of an account adds one
     */
    private Course(Deal deal, Company company, LocalDate firstDay, Map<String, CustomerNumber> customers) {
        this.deal = deal;
        this.company = company;
        this.agent = company.person(deal.agent().agent());
        this.manager = company.person(deal.agent().manager());
        this.customers = customers;
        this.assigned = on(Objects.requireNonNullElse(deal.engaged(), firstDay));
        begin();
        if (deal.closed() != null) {
            close(on(deal.closed()));
        }
    }

    /** Returns the commands for all rows. */
    static Stream<Deed> of(PipelineData data, Company company) {
        Map<String, CustomerNumber> customers = new HashMap<>();
        LocalDate firstDay = data.firstDay();
        return data.deals().stream().flatMap(deal -> new Course(deal, company, firstDay, customers).deeds.stream());
    }

    private void begin() {
        Deal.Stage stage = deal.stage().isClosed() ? Deal.Stage.ENGAGING : deal.stage();
        at(assigned.minus(PAUSE), () -> id = manager.sales().open(draft()).id());
        at(assigned, () -> manager.sales().assign(id, agent.userId()));
        at(assigned, () -> agent.sales().moveTo(id, company.stage(stage)));
        if (stage.equals(Deal.Stage.ENGAGING)) {
            plan(assigned, "Present " + deal.product().name());
        }
    }

    /** Closes the opportunity at the time of day at which it was assigned, so that its cycle is a whole number of days. */
    private void close(Instant closed) {
        Instant day = closed.minus(PAUSE).isBefore(assigned) ? assigned : closed.minus(PAUSE);
        long cycle = ChronoUnit.DAYS.between(assigned, closed);
        record(cycle > LONG_CYCLE ? assigned.plus(cycle / 2, ChronoUnit.DAYS) : day, "Presented");
        if (cycle > LONG_CYCLE) {
            plan(assigned.plus(cycle / 2, ChronoUnit.DAYS), "Settle the terms");
            record(day, deal.stage().equals(Deal.Stage.WON) ? "Settled" : "Not settled");
        }
        at(closed, deal.stage().equals(Deal.Stage.WON) ? this::win : this::lose);
    }

    private void plan(Instant at, String content) {
        LocalDate due = LocalDate.ofInstant(at, ZoneOffset.UTC).plusDays(14);
        at(at, () -> steps = agent.sales().plan(id).add(due, content).plan().steps());
    }

    /** Records the result of the step that was planned last. */
    private void record(Instant at, String result) {
        at(at, () -> agent.sales().plan(id).execute(steps.get(steps.size() - 1).id(), result));
    }

    /** The first win of an account creates the customer; later wins name this customer as the existing one. */
    private void win() {
        CustomerNumber known = customers.get(deal.prospect());
        WinOptions options = WinOptions.agreed(Objects.requireNonNull(deal.value()));
        Opportunity won = agent.sales().win(id, known == null ? options : options.useExisting(known));
        if (known == null) {
            CustomerId customer = Objects.requireNonNull(won.customer());
            customers.put(deal.prospect(), agent.customers().get(customer).number());
        }
    }

    private void lose() {
        agent.sales().lose(id, "Closed without an order");
    }

    private OpportunityDraft draft() {
        return new OpportunityDraft(
                deal.title(),
                Prospect.named(deal.prospect()),
                Percent.ZERO,
                Company.SOURCE,
                "Opportunity " + deal.number(),
                deal.product().price(),
                deal.engaged() == null ? null : deal.engaged().plusDays(EXPECTED_DAYS));
    }

    private void at(Instant when, Runnable command) {
        deeds.add(new Deed(when, command));
    }

    private Instant on(LocalDate day) {
        long second = (long) deal.line() * STRIDE % WORKING_SECONDS;
        return day.atTime(OPENING.plusSeconds(second)).toInstant(ZoneOffset.UTC);
    }
}
