package org.crmkit.testkit.visibility;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.crmkit.access.BuiltInRoles;
import org.crmkit.access.Role;
import org.crmkit.access.RoleCode;
import org.crmkit.access.User;
import org.crmkit.churn.ChurnCase;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.OnDuplicate;
import org.crmkit.customer.contact.ContactDraft;
import org.crmkit.customer.interaction.Interaction;
import org.crmkit.customer.interaction.InteractionDraft;
import org.crmkit.customer.interaction.InteractionKind;
import org.crmkit.dictionary.Entry;
import org.crmkit.dictionary.EntryDraft;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Percent;
import org.crmkit.sales.Opportunity;
import org.crmkit.sales.OpportunityDraft;
import org.crmkit.sales.Prospect;
import org.crmkit.sales.WinOptions;
import org.crmkit.sales.pipeline.Stage;
import org.crmkit.sales.pipeline.StageDraft;
import org.crmkit.sales.plan.PlanStep;
import org.crmkit.sales.plan.StepState;
import org.crmkit.service.FeedbackDraft;
import org.crmkit.service.ServiceRequest;
import org.crmkit.service.ServiceRequestDraft;
import org.crmkit.testkit.world.SettableClock;
import org.crmkit.trade.feed.OrderStatusUpdate;
import org.crmkit.trade.order.Order;
import org.crmkit.trade.order.OrderDraft;
import org.crmkit.trade.order.OrderLineDraft;
import org.crmkit.trade.product.ProductDraft;
import org.crmkit.trade.stock.StockDraft;
import org.jspecify.annotations.Nullable;

/** Random steps in a tenant: actions on existing records by a suitable user, or sometimes by any user. */
final class Steps {

    private static final int LATEST = 4;

    private final ScanOffice office;
    private final Ledger ledger;
    private final SettableClock clock;
    private final SplittableRandom random;
    private final Player player;

    /** Calls a method of a desk and checks the outcome. */
    @FunctionalInterface
    interface Player {

        void play(ScanOffice office, UserId who, String desk, String method, @Nullable Object... arguments);
    }

    Steps(ScanOffice office, Ledger ledger, SettableClock clock, SplittableRandom random, Player player) {
        this.office = office;
        this.ledger = ledger;
        this.clock = clock;
        this.random = random;
        this.player = player;
    }

    /** The data of a tenant before the first step: products and stock. */
    void begin() {
        List<ProductDraft> products = Stream.generate(() -> new ProductDraft(text("P"), text("Chair"), null))
                .limit(4)
                .toList();
        office.root().tradeFeed().products(products.stream());
        office.root()
                .tradeFeed()
                .stock(products.stream().map(each -> new StockDraft(each.externalId(), text("Hall"), BigDecimal.TEN)));
    }

    /** Takes the next step. */
    void take() {
        clock.advance(Duration.ofMinutes(1L + random.nextInt(300)));
        int kind = random.nextInt(100);
        if (kind < 30) {
            sell();
        } else if (kind < 50) {
            serveCustomer();
        } else if (kind < 63) {
            serveRequest();
        } else if (kind < 70) {
            trade();
        } else if (kind < 82) {
            churn();
        } else if (kind < 88) {
            administer();
        } else {
            define();
        }
    }

    private void sell() {
        Opportunity found = any(Kind.OPPORTUNITY, Opportunity.class);
        if (found == null || random.nextInt(12) == 0) { // few opportunities, so that each makes progress
            play(manager(), "sales", "open", opportunity());
            return;
        }
        switch (found.state()) {
            case UNASSIGNED -> startSelling(found);
            case ASSIGNED -> develop(found);
            case LOST, WON -> play(supervisor(), "sales", "reopen", found.id());
        }
    }

    private void startSelling(Opportunity found) {
        switch (random.nextInt(8)) {
            case 0 -> play(mostly(found.creator()), "sales", "delete", found.id());
            case 1 -> play(mostly(found.creator()), "sales", "revise", found.id(), opportunity());
            default -> play(supervisor(), "sales", "assign", found.id(), manager());
        }
    }

    private void develop(Opportunity found) {
        UserId who = mostly(found.assignee() == null ? found.creator() : found.assignee());
        PlanStep step = found.plan().steps().stream()
                .filter(each -> each.state() == StepState.PENDING)
                .findFirst()
                .orElse(null);
        switch (random.nextInt(10)) {
            case 0 -> play(supervisor(), "sales", "reassign", found.id(), manager());
            case 1 -> play(supervisor(), "sales", "withdraw", found.id());
            case 2 -> play(who, "sales", "lose", found.id(), text("Too dear"));
            case 3 -> moveTo(who, found);
            case 4 -> play(who, "sales", "revise", found.id(), opportunity());
            default -> goOn(who, found, step);
        }
    }

    private void moveTo(UserId who, Opportunity found) {
        Stage stage = any(Kind.STAGE, Stage.class);
        if (stage != null && random.nextBoolean()) {
            play(who, "sales", "moveTo", found.id(), stage.id());
        } else if (stage != null) {
            play(who, "sales", "moveTo", found.id(), stage.id(), Percent.of(50));
        }
    }

    private void goOn(UserId who, Opportunity found, @Nullable PlanStep step) {
        if (step == null && found.plan().steps().isEmpty()) {
            play(who, "sales.plan", "add", found.id(), today(), text("Call"));
        } else if (step == null) {
            win(who, found);
        } else {
            switch (random.nextInt(6)) {
                case 0 -> play(who, "sales.plan", "drop", found.id(), step.id());
                case 1 -> play(who, "sales.plan", "remove", found.id(), step.id());
                case 2 -> play(who, "sales.plan", "edit", found.id(), step.id(), today(), text("Visit"));
                default -> play(who, "sales.plan", "execute", found.id(), step.id(), text("They liked it"));
            }
        }
    }

    private void win(UserId who, Opportunity found) {
        if (random.nextInt(2) == 0) {
            play(who, "sales", "win", found.id());
        } else {
            play(who, "sales", "win", found.id(), new WinOptions(null, onDuplicate()));
        }
    }

    private OnDuplicate onDuplicate() {
        Customer meant = any(Kind.CUSTOMER, Customer.class);
        return switch (random.nextInt(4)) {
            case 0 -> OnDuplicate.fail();
            case 1, 2 -> meant == null ? OnDuplicate.fail() : OnDuplicate.useExisting(meant.number());
            default -> OnDuplicate.createAnyway();
        };
    }

    private OpportunityDraft opportunity() {
        Customer customer = random.nextInt(3) == 0 ? any(Kind.CUSTOMER, Customer.class) : null;
        Prospect prospect = new Prospect(
                name("Prospect"),
                random.nextBoolean() ? text("Mr") : null,
                random.nextBoolean() ? text("+86") : null,
                customer == null ? null : customer.id());
        return new OpportunityDraft(
                text("Seats"),
                prospect,
                Percent.of(40),
                "web",
                text("About"),
                random.nextBoolean() ? Money.of("" + (1 + random.nextInt(90)), "EUR") : null,
                random.nextBoolean() ? today() : null);
    }

    private void serveCustomer() {
        Customer found = any(Kind.CUSTOMER, Customer.class);
        if (found == null || random.nextInt(5) == 0) {
            register();
            return;
        }
        UserId who = mostly(found.manager());
        CustomerId id = found.id();
        switch (random.nextInt(16)) {
            case 0, 1 -> play(who, "customers", "revise", id, new CustomerDraft(name("Customer")));
            case 2 ->
                play(who, "customers", "revise", id, new CustomerDraft(name("Customer")), OnDuplicate.createAnyway());
            case 3, 4, 5, 6 -> play(who, "customers", "transfer", id, manager());
            case 7 -> play(who, "customers", "archive", id);
            case 8 -> play(who, "customers", "addContact", id, contact());
            case 9, 10 -> onContact(who, found);
            default -> meet(who, found);
        }
    }

    private void register() {
        CustomerDraft draft = new CustomerDraft(name("Customer"));
        if (random.nextBoolean()) {
            play(manager(), "customers", "register", draft);
        } else {
            play(manager(), "customers", "register", draft, contact(), OnDuplicate.createAnyway());
        }
    }

    private void onContact(UserId who, Customer found) {
        if (found.contacts().isEmpty()) {
            play(who, "customers", "addContact", found.id(), contact());
            return;
        }
        var contact = one(found.contacts()).id();
        switch (random.nextInt(3)) {
            case 0 -> play(who, "customers", "reviseContact", found.id(), contact, contact());
            case 1 -> play(who, "customers", "removeContact", found.id(), contact);
            default -> play(who, "customers", "choosePrimaryContact", found.id(), contact);
        }
    }

    private ContactDraft contact() {
        return new ContactDraft(text("Ms"), text("+86"));
    }

    private void meet(UserId who, Customer customer) {
        Interaction found = any(Kind.INTERACTION, Interaction.class);
        InteractionDraft draft = new InteractionDraft(
                InteractionKind.CALL,
                clock.instant(),
                text("Met"),
                text("Cafe"),
                null,
                text("Talked"),
                customer.contacts().isEmpty()
                        ? Set.of()
                        : Set.of(one(customer.contacts()).id()));
        if (found == null || random.nextInt(2) == 0) {
            play(who, "interactions", "record", customer.id(), draft);
        } else if (random.nextBoolean()) {
            InteractionDraft alone = new InteractionDraft(InteractionKind.CALL, clock.instant(), text("Met"));
            play(mostly(found.author()), "interactions", "revise", found.id(), alone);
        } else {
            play(mostly(found.author()), "interactions", "remove", found.id());
        }
    }

    private void serveRequest() {
        ServiceRequest found = any(Kind.SERVICE_REQUEST, ServiceRequest.class);
        if (found == null || random.nextInt(4) == 0) {
            Customer customer = any(Kind.CUSTOMER, Customer.class);
            if (customer != null) {
                play(
                        mostly(customer.manager()),
                        "service",
                        "create",
                        new ServiceRequestDraft(customer.id(), "complaint", text("Squeak"), text("It squeaks")));
            }
            return;
        }
        switch (found.state()) {
            case NEW -> {
                if (random.nextInt(6) == 0) {
                    play(mostly(found.creator()), "service", "delete", found.id());
                } else {
                    play(supervisor(), "service", "assign", found.id(), manager());
                }
            }
            case ASSIGNED -> {
                UserId assignee = found.assignee() == null ? found.creator() : found.assignee();
                if (random.nextInt(4) == 0) {
                    play(supervisor(), "service", "reassign", found.id(), manager());
                } else {
                    play(mostly(assignee), "service", "handle", found.id(), text("Oiled it"));
                }
            }
            case HANDLED -> {
                FeedbackDraft said =
                        new FeedbackDraft(org.crmkit.kernel.value.Rating.of(1 + random.nextInt(5)), text("Thanks"));
                play(mostly(found.creator()), "service", "recordFeedback", found.id(), said);
            }
            case ARCHIVED -> play(supervisor(), "service", "reopen", found.id());
        }
    }

    private void trade() {
        Customer customer = any(Kind.CUSTOMER, Customer.class);
        Order known = any(Kind.ORDER, Order.class);
        if (known != null && random.nextInt(5) == 0) {
            office.root().tradeFeed().statusUpdates(Stream.of(OrderStatusUpdate.cancelled(known.externalId())));
        } else if (customer != null) {
            OrderLineDraft line = OrderLineDraft.of(
                    one(ledger.records(Kind.PRODUCT).toList()).whole()
                                    instanceof org.crmkit.trade.product.Product product
                            ? product.externalId()
                            : "none",
                    "" + (1 + random.nextInt(9)),
                    "" + random.nextInt(90));
            OrderDraft draft = new OrderDraft(
                    text("SO"),
                    customer.id(),
                    today().minusDays(random.nextInt(400)),
                    text("Street"),
                    org.crmkit.trade.order.OrderState.PLACED,
                    Currency.getInstance("EUR"),
                    List.of(line),
                    null);
            office.root().tradeFeed().orders(Stream.of(draft));
        }
        ledger.read();
    }

    private void churn() {
        ChurnCase found = any(Kind.CHURN_CASE, ChurnCase.class);
        if (found == null || random.nextInt(5) == 0) {
            office.root()
                    .churnDetection()
                    .asOf(today().plusDays(random.nextInt(250)))
                    .run();
            ledger.read();
            return;
        }
        switch (found.state()) {
            case WARNED, DEFERRED -> {
                if (random.nextInt(3) == 0) {
                    play(mostly(found.manager()), "churn", "defer", found.id(), text("Called"));
                } else {
                    play(mostly(found.manager()), "churn", "confirm", found.id(), text("Gone"));
                }
            }
            case LOST -> {
                if (random.nextInt(4) == 0) {
                    play(supervisor(), "churn", "winBack", found.id());
                } else {
                    giveAway(found);
                }
            }
            case RECOVERED -> play(supervisor(), "churn", "winBack", found.id());
        }
    }

    /** A customer whom one unit has lost may be transferred to another unit, under another name. */
    private void giveAway(ChurnCase lost) {
        play(office.root().userId(), "customers", "transfer", lost.customer(), manager());
        play(
                office.root().userId(),
                "customers",
                "revise",
                lost.customer(),
                new CustomerDraft(text("Customer")),
                OnDuplicate.createAnyway());
    }

    private void administer() {
        UserId who = random.nextInt(4) == 0 ? office.admin() : office.root().userId();
        UserId other = anybody();
        if (other.equals(office.root().userId()) || other.equals(office.admin())) {
            return;
        }
        User user = ledger.user(other);
        if (user != null && !user.state().isEnabled()) {
            play(who, "access", "enable", other);
            return;
        }
        switch (random.nextInt(6)) {
            case 0, 1 -> play(who, "access", "move", other, one(office.units()));
            case 2 -> play(who, "access", "giveRoles", other, roles());
            case 3 -> play(who, "access", "disable", other);
            default ->
                play(
                        who,
                        "access",
                        "giveRoles",
                        other,
                        Set.of(random.nextInt(4) == 0 ? RoleCode.SALES_SUPERVISOR : RoleCode.CUSTOMER_MANAGER));
        }
    }

    private Set<RoleCode> roles() {
        List<RoleCode> all = BuiltInRoles.all().stream()
                .map(Role::code)
                .filter(each -> !each.equals(RoleCode.SUPER_ADMIN))
                .toList();
        return new LinkedHashSet<>(List.of(one(all), RoleCode.CUSTOMER_MANAGER));
    }

    private void define() {
        Stage stage = any(Kind.STAGE, Stage.class);
        Entry entry = entry();
        if (stage == null || entry == null) {
            return;
        }
        UserId who = random.nextInt(5) == 0 ? anybody() : office.root().userId();
        EntryDraft draft = new EntryDraft(text("value"), text("Item"), 1);
        switch (random.nextInt(8)) {
            case 0 -> play(who, "pipeline", "revise", stage.id(), new StageDraft(text("Stage"), 2, Percent.of(10), 9));
            case 1 -> play(who, "pipeline", "retire", stage.id());
            case 2 -> play(who, "pipeline", "restore", stage.id());
            case 3 -> play(who, "dictionary", "add", entry.type(), draft);
            case 4 -> play(who, "dictionary", "retire", entry.id());
            case 5 -> play(who, "dictionary", "restore", entry.id());
            case 6 -> play(who, "dictionary", "revise", entry.id(), draft);
            default -> play(who, "dictionary", "delete", entry.id());
        }
    }

    private @Nullable Entry entry() {
        List<Entry> all =
                ledger.records(Kind.ENTRY).map(each -> (Entry) each.whole()).toList();
        List<Entry> editable = all.stream().filter(Entry::editable).toList();
        return editable.isEmpty() ? null : one(random.nextInt(4) == 0 ? all : editable);
    }

    private void play(UserId who, String desk, String method, @Nullable Object... arguments) {
        player.play(office, who, desk, method, arguments);
    }

    /** Usually a new name, sometimes that of another customer. */
    private String name(String about) {
        Customer sameName = random.nextInt(4) == 0 ? any(Kind.CUSTOMER, Customer.class) : null;
        return sameName == null ? text(about) : sameName.name();
    }

    private String text(String about) {
        return office.text(about);
    }

    private UserId anybody() {
        return one(office.people());
    }

    private UserId supervisor() {
        return random.nextInt(6) == 0 ? office.root().userId() : holder(RoleCode.SALES_SUPERVISOR);
    }

    private UserId manager() {
        return holder(RoleCode.CUSTOMER_MANAGER);
    }

    /** Usually a user with the role, sometimes any user. */
    private UserId holder(RoleCode role) {
        List<UserId> all = office.people().stream()
                .filter(each -> {
                    User user = ledger.user(each);
                    return user != null && user.roles().contains(role);
                })
                .toList();
        return all.isEmpty() || random.nextInt(5) == 0 ? anybody() : one(all);
    }

    private UserId mostly(UserId somebody) {
        return random.nextInt(5) == 0 ? anybody() : somebody;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Usually one of the latest, so that records make progress. */
    private <T> @Nullable T any(Kind kind, Class<T> type) {
        List<KnownRecord> all = new ArrayList<>(ledger.records(kind).toList());
        if (all.isEmpty()) {
            return null;
        }
        boolean anyOfThem = all.size() <= LATEST || random.nextInt(3) == 0;
        return type.cast(one(anyOfThem ? all : all.subList(all.size() - LATEST, all.size()))
                .whole());
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
