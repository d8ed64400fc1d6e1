package org.crmkit.testkit.input;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.crmkit.CrmSession;
import org.crmkit.access.OrgUnitDraft;
import org.crmkit.access.UserDraft;
import org.crmkit.churn.ChurnCase;
import org.crmkit.churn.ChurnCaseId;
import org.crmkit.churn.ChurnState;
import org.crmkit.churn.Measure;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.OnDuplicate;
import org.crmkit.customer.contact.ContactDraft;
import org.crmkit.customer.interaction.InteractionDraft;
import org.crmkit.dictionary.Entry;
import org.crmkit.dictionary.EntryDraft;
import org.crmkit.dictionary.EntryFilterBuilder;
import org.crmkit.dictionary.EntryType;
import org.crmkit.kernel.aggregate.ExternalRecord;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.sales.OpportunityDraft;
import org.crmkit.sales.OpportunityId;
import org.crmkit.sales.pipeline.StageDraft;
import org.crmkit.sales.plan.PlanStep;
import org.crmkit.sales.plan.PlanStepId;
import org.crmkit.service.FeedbackDraft;
import org.crmkit.service.Round;
import org.crmkit.service.ServiceRequestDraft;
import org.crmkit.service.ServiceState;
import org.crmkit.testkit.trade.OrderFixtures;
import org.crmkit.testkit.world.World;

/** Every form with a text, and every text outside a form: how it is passed to a desk and read back. */
final class TextForms {

    private final World world;
    private final Customer customer;

    /** Every form. The result has fields of the same names. */
    final Map<Class<? extends Record>, Function<Record, Object>> forms;

    /** Every desk method that takes a text outside a form, with the limit. */
    final Map<String, Bare> bare;

    TextForms(World world) {
        this.world = world;
        this.customer = world.aCustomer();
        Map<Class<? extends Record>, Function<Record, Object>> all = new HashMap<>(TradeForms.of(world, customer));
        all.putAll(Map.of(
                OpportunityDraft.class, form -> opportunity((OpportunityDraft) form),
                StageDraft.class, form -> stage((StageDraft) form),
                CustomerDraft.class, form -> customer((CustomerDraft) form),
                ContactDraft.class, form -> contact((ContactDraft) form),
                InteractionDraft.class, form -> interaction((InteractionDraft) form),
                ServiceRequestDraft.class, form -> request((ServiceRequestDraft) form),
                FeedbackDraft.class, form -> feedback((FeedbackDraft) form),
                EntryDraft.class, form -> entry((EntryDraft) form),
                UserDraft.class, form -> user((UserDraft) form),
                OrgUnitDraft.class, form -> unit((OrgUnitDraft) form)));
        this.forms = Map.copyOf(all);
        this.bare = Map.of(
                "PlanDesk.add", new Bare(PlanStep.CONTENT_MAX, true, this::planned),
                "PlanDesk.edit", new Bare(PlanStep.CONTENT_MAX, true, this::edited),
                "PlanDesk.execute", new Bare(PlanStep.RESULT_MAX, true, this::recorded),
                "SalesDesk.lose", new Bare(org.crmkit.sales.Closing.REASON_MAX, true, this::lost),
                "ServiceDesk.handle", new Bare(Round.HANDLING_MAX, true, this::handled),
                "ChurnDesk.defer", new Bare(Measure.TEXT_MAX, true, this::deferred),
                "ChurnDesk.confirm", new Bare(ChurnCase.REASON_MAX, true, this::confirmed),
                "TradeDesk.order", new Bare(ExternalRecord.EXTERNAL_ID_MAX, false, this::lookedUp));
    }

    /**
     * A text outside a form.
     *
     * @param max the maximum length, in code points
     * @param multiline whether it may have several lines
     * @param keep passes it to the desk and reads it back
     */
    record Bare(int max, boolean multiline, Function<String, String> keep) {}

    /** The forms in which the texts are replaced in turn. All other values in them are valid. */
    Record sample(Class<? extends Record> form) {
        List<Record> samples = new ArrayList<>(TradeForms.samples(world, customer));
        samples.addAll(List.of(
                world.draft(),
                new StageDraft("Stage", 1, org.crmkit.kernel.value.Percent.ZERO, null),
                new CustomerDraft("Customer"),
                new ContactDraft("Contact", null),
                world.met("Met", customer),
                world.complaint(customer.id()),
                FeedbackDraft.of(1),
                new EntryDraft("value", "item", 1),
                new UserDraft("name", "Name", world.north()),
                new OrgUnitDraft("unit", world.north())));
        return samples.stream().filter(form::isInstance).findFirst().orElseThrow();
    }

    private void know(EntryType type, String value) {
        EntryFilterBuilder same = EntryFilterBuilder.builder().type(type).value(value);
        if (world.root().dictionary().count(same.build()) == 0) {
            world.root().dictionary().add(type, new EntryDraft(value, "Item", 9));
        }
    }

    private Object opportunity(OpportunityDraft draft) {
        know(EntryType.OPPORTUNITY_SOURCE, draft.source());
        CrmSession lin = world.lin();
        return lin.sales().get(lin.sales().open(draft).id());
    }

    private Object stage(StageDraft draft) {
        var defined = world.root().pipeline().define(draft);
        return world.root().pipeline().stages().stream()
                .filter(each -> each.id().equals(defined.id()))
                .findFirst()
                .orElseThrow();
    }

    private Object customer(CustomerDraft draft) {
        know(EntryType.CUSTOMER_LEVEL, draft.profile().level());
        know(EntryType.REGION, Objects.requireNonNull(draft.profile().region()));
        CrmSession lin = world.lin();
        return lin.customers()
                .get(lin.customers()
                        .register(draft, null, OnDuplicate.createAnyway())
                        .id());
    }

    private Object contact(ContactDraft draft) {
        CustomerId id = world.lin().customers().addContact(customer.id(), draft).id();
        var contacts = world.lin().customers().get(id).contacts();
        return contacts.get(contacts.size() - 1);
    }

    private Object interaction(InteractionDraft draft) {
        CrmSession lin = world.lin();
        return lin.interactions()
                .get(lin.interactions().record(customer.id(), draft).id());
    }

    private Object request(ServiceRequestDraft draft) {
        know(EntryType.SERVICE_TYPE, draft.type());
        return world.lin().service().get(world.lin().service().create(draft).id());
    }

    private Object feedback(FeedbackDraft draft) {
        var id = world.request(ServiceState.HANDLED, world.lin(), customer).id();
        world.lin().service().recordFeedback(id, draft);
        return Objects.requireNonNull(
                world.lin().service().get(id).rounds().get(0).feedback());
    }

    private Object entry(EntryDraft draft) {
        Entry added = world.root().dictionary().add(new EntryType("text"), draft);
        return world.root().dictionary().get(added.id());
    }

    private Object user(UserDraft draft) {
        return world.root()
                .access()
                .user(world.root().access().createUser(draft).id());
    }

    private Object unit(OrgUnitDraft draft) {
        var created = world.root().access().createUnit(draft);
        return world.read(work ->
                work.orgUnits().find(created.id(), Visibility.everything()).orElseThrow());
    }

    private String planned(String text) {
        OpportunityId id = world.anAssignedOpportunity().id();
        world.lin().sales().plan(id).add(world.today(), text);
        return step(id).content();
    }

    private String edited(String text) {
        OpportunityId id = world.anAssignedOpportunity().id();
        PlanStepId step = world.lin()
                .sales()
                .plan(id)
                .add(world.today(), "Call")
                .plan()
                .steps()
                .get(0)
                .id();
        world.lin().sales().plan(id).edit(step, LocalDate.of(2027, 2, 1), text);
        return step(id).content();
    }

    private String recorded(String text) {
        OpportunityId id = world.aFinishedPlan().id();
        world.lin().sales().plan(id).execute(step(id).id(), text);
        return Objects.requireNonNull(step(id).result());
    }

    private String lost(String text) {
        OpportunityId id = world.anAssignedOpportunity().id();
        world.lin().sales().lose(id, text);
        return Objects.requireNonNull(
                Objects.requireNonNull(world.lin().sales().get(id).closing()).lossReason());
    }

    private String handled(String text) {
        var id = world.request(ServiceState.ASSIGNED, world.lin(), customer).id();
        world.lin().service().handle(id, text);
        return world.lin().service().get(id).rounds().get(0).handling();
    }

    private String deferred(String text) {
        ChurnCaseId id = world.churnCase(ChurnState.WARNED).id();
        world.lin().churn().defer(id, text);
        return world.lin().churn().get(id).measures().get(0).text();
    }

    private String confirmed(String text) {
        ChurnCaseId id = world.churnCase(ChurnState.WARNED).id();
        world.lin().churn().confirm(id, text);
        return Objects.requireNonNull(world.lin().churn().get(id).reason());
    }

    private String lookedUp(String text) {
        world.feed(OrderFixtures.order(text, customer.id(), text));
        return world.lin().trade().order(text).lines().get(0).product();
    }

    private PlanStep step(OpportunityId id) {
        return world.lin().sales().get(id).plan().steps().get(0);
    }
}
