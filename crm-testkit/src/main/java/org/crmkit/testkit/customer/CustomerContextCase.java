package org.crmkit.testkit.customer;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.crmkit.CrmSession;
import org.crmkit.access.RoleCode;
import org.crmkit.customer.ContactFilter;
import org.crmkit.customer.ContactSort;
import org.crmkit.customer.Customer;
import org.crmkit.customer.CustomerAction;
import org.crmkit.customer.CustomerBuilder;
import org.crmkit.customer.CustomerDesk;
import org.crmkit.customer.CustomerDraft;
import org.crmkit.customer.CustomerEvent;
import org.crmkit.customer.CustomerFilter;
import org.crmkit.customer.CustomerId;
import org.crmkit.customer.CustomerNumber;
import org.crmkit.customer.CustomerSort;
import org.crmkit.customer.CustomerState;
import org.crmkit.customer.CustomerSummary;
import org.crmkit.customer.OnDuplicate;
import org.crmkit.customer.contact.Contact;
import org.crmkit.customer.contact.ContactDraft;
import org.crmkit.customer.contact.ContactId;
import org.crmkit.customer.contact.Sex;
import org.crmkit.customer.profile.Assessment;
import org.crmkit.customer.profile.BankAccount;
import org.crmkit.customer.profile.CustomerKind;
import org.crmkit.customer.profile.Profile;
import org.crmkit.customer.profile.Registration;
import org.crmkit.customer.profile.TaxNumbers;
import org.crmkit.customer.timeline.TimelineFilter;
import org.crmkit.customer.timeline.TimelineSort;
import org.crmkit.dictionary.EntryType;
import org.crmkit.kernel.journal.CrmEvent;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Paging;
import org.crmkit.kernel.value.Money;
import org.crmkit.kernel.value.Rating;
import org.crmkit.reporting.customer.ActivityDimension;
import org.crmkit.reporting.customer.ActivityFilter;
import org.crmkit.reporting.customer.CompositionRow;
import org.crmkit.reporting.customer.CustomerActivitySort;
import org.crmkit.reporting.customer.CustomerDimension;
import org.crmkit.reporting.period.ReportPeriod;
import org.crmkit.spi.UnitOfWork;
import org.crmkit.testkit.input.TextForms;
import org.crmkit.testkit.input.TextSource;
import org.crmkit.testkit.journal.SampleSource;
import org.crmkit.testkit.journal.SampleValues;
import org.crmkit.testkit.permission.ActionMatrix;
import org.crmkit.testkit.permission.DeskRows;
import org.crmkit.testkit.permission.MatrixSource;
import org.crmkit.testkit.random.Observation;
import org.crmkit.testkit.random.RandomDraw;
import org.crmkit.testkit.random.RandomSource;
import org.crmkit.testkit.rebuilding.PlayedYear;
import org.crmkit.testkit.rebuilding.RebuildSource;
import org.crmkit.testkit.rebuilding.Rebuilding;
import org.crmkit.testkit.store.RecordCase;
import org.crmkit.testkit.store.RecordSource;
import org.crmkit.testkit.support.Pages;
import org.crmkit.testkit.visibility.FigureCheck;
import org.crmkit.testkit.visibility.Kind;
import org.crmkit.testkit.visibility.Owners;
import org.crmkit.testkit.visibility.ScanSource;
import org.crmkit.testkit.visibility.Scopes;
import org.crmkit.testkit.visibility.Steps;
import org.crmkit.testkit.world.World;

/** The case of customers and contacts. */
public final class CustomerContextCase
        implements SampleSource, RebuildSource, RecordSource, MatrixSource, TextSource, RandomSource, ScanSource {

    /** Used by {@link org.crmkit.testkit.support.ContextCases}. */
    public CustomerContextCase() {}

    /**
     * Who may do what; see {@link ActionMatrix}. To register, to take up business and to meet require a permission before there is
     * a customer.
     */
    private static final String MATRIX = """
        action             super-admin system-admin sales-supervisor customer-manager executive specialist
        REGISTER           yyyy        ----         yyyy             yyyy             ----      ----
        REVISE             yyyy        ????         yyy?             y???             ----      ????
        EDIT_CONTACTS      yyyy        ????         yyy?             y???             ----      ????
        RECORD_INTERACTION yyyy        ----         yyy?             y???             ----      ----
        TAKE_UP            yyyy        ----         yyy?             y???             ----      ----
        TRANSFER           yyyy        ????         yyy?             y???             ----      ????
        LOSE               yyyy        ????         yyy?             y???             ????      ????
        WIN_BACK           yyyy        ????         yyy?             -???             ????      ????
        ARCHIVE            yyyy        ????         yyy?             y???             ----      ????
        RESTORE            yyyy        ????         yyy?             -???             ----      ????
        """;

    @Override
    public List<CrmEvent> events(SampleValues values) {
        World world = values.world();
        CustomerId customer = values.customer();
        Contact poor = new Contact(
                new ContactId(UUID.randomUUID()), SampleValues.NASTY, null, null, null, null, null, null, null, true);
        Contact rich = rich(poor.id(), false);
        return List.of(
                new CustomerEvent.Registered(
                        customer,
                        new CustomerNumber("KH202701120001"),
                        new CustomerDraft(SampleValues.NASTY),
                        1,
                        null,
                        values.user()),
                new CustomerEvent.Registered(
                        customer,
                        new CustomerNumber("KH202701120002"),
                        whole(),
                        2,
                        rich(poor.id(), true),
                        values.user()),
                new CustomerEvent.Revised(customer, values.changes()),
                new CustomerEvent.ContactAdded(customer, poor),
                new CustomerEvent.ContactRevised(customer, poor, rich),
                new CustomerEvent.ContactRemoved(customer, rich, null),
                new CustomerEvent.ContactRemoved(customer, poor, rich.id()),
                new CustomerEvent.PrimaryContactChosen(customer, poor.id(), new ContactId(UUID.randomUUID())),
                new CustomerEvent.Transferred(
                        customer, values.user(), world.mei().userId()),
                new CustomerEvent.Lost(customer),
                new CustomerEvent.WonBack(customer),
                new CustomerEvent.Archived(customer),
                new CustomerEvent.Restored(
                        customer, CustomerState.LOST, values.user(), world.mei().userId()));
    }

    @Override
    public List<Rebuilding<?>> rebuildings() {
        return List.of(RebuiltCustomers.rebuilding());
    }

    @Override
    public void playYear(World world) {
        PlayedYear.in(world).customers();
    }

    private static Contact rich(ContactId id, boolean primary) {
        return new Contact(
                id,
                "Ms Blue",
                Sex.FEMALE,
                SampleValues.NASTY,
                "buyer",
                "1",
                "\uFF12",
                "blue@lotus.example",
                SampleValues.LINES,
                primary);
    }

    /** A draft with every value. */
    private static CustomerDraft whole() {
        return new CustomerDraft(
                "Blue Lotus",
                "A-1",
                new Profile(
                        CustomerKind.INDIVIDUAL,
                        "major",
                        "north",
                        "trade",
                        "web",
                        "small",
                        SampleValues.LINES,
                        "150001",
                        "1",
                        "\uFF12",
                        "blue@lotus.example",
                        "https://lotus.example"),
                new Registration("L-1", SampleValues.NASTY, Money.of("1000.00", "CNY"), Money.of("8000", "JPY")),
                new BankAccount("ICBC", "6222"),
                new TaxNumbers("L", "N"),
                new Assessment(Rating.of(4), Rating.of(5)),
                Set.of("vip", SampleValues.NASTY),
                SampleValues.LINES);
    }

    @Override
    public List<RecordCase<?, ?>> records(World world) {
        return List.of(new RecordCase<>(
                world,
                "customer",
                UnitOfWork::customers,
                world.lin()
                        .customers()
                        .register(
                                new CustomerDraft("Blue Lotus"), new ContactDraft("Ms Blue", "1"), OnDuplicate.fail()),
                each -> CustomerBuilder.builder(each).name(each.name() + "!").build()));
    }

    /** Executives read the customers of the whole tenant. */
    private static final Map<RoleCode, Scopes.Scope> OF_CUSTOMERS = Map.of(
            RoleCode.SALES_SUPERVISOR, Scopes.Scope.TREE,
            RoleCode.CUSTOMER_MANAGER, Scopes.Scope.OWN,
            RoleCode.EXECUTIVE, Scopes.Scope.ALL);

    @Override
    public List<ActionMatrix<?, ?>> matrices() {
        return List.of(new ActionMatrix<>(MATRIX, CustomerAction.class, new CustomerActionPlayer()));
    }

    @Override
    public void desks(DeskRows rows) {
        rows.may(
                "y--yy",
                "register customers",
                who -> who.customers().register(new CustomerDraft("Of " + who.userId())));
        rows.may("y-yyy", "count contacts", who -> who.customers().countContacts(ContactFilter.ALL));
        rows.may("y-yyy", "count customers", who -> who.customers().count(CustomerFilter.ALL));
        Customer lins = rows.world().aCustomer();
        rows.may(
                "y-yyy",
                "read a timeline",
                who -> who.timelines().list(TimelineFilter.of(lins.id()).newest(1)));
    }

    @Override
    public void texts(TextForms forms) {
        CustomerDesk desk = forms.world().lin().customers();
        forms.form(CustomerDraft.class, new CustomerDraft("Customer"), draft -> {
            forms.know(EntryType.CUSTOMER_LEVEL, draft.profile().level());
            forms.know(EntryType.REGION, Objects.requireNonNull(draft.profile().region()));
            forms.know(
                    EntryType.INDUSTRY, Objects.requireNonNull(draft.profile().industry()));
            forms.know(
                    EntryType.CUSTOMER_SOURCE,
                    Objects.requireNonNull(draft.profile().source()));
            forms.know(
                    EntryType.COMPANY_SIZE,
                    Objects.requireNonNull(draft.profile().companySize()));
            return desk.get(
                    desk.register(draft, null, OnDuplicate.createAnyway()).id());
        });
        forms.form(ContactDraft.class, new ContactDraft("Contact", null), draft -> {
            forms.know(EntryType.CONTACT_CLASS, Objects.requireNonNull(draft.contactClass()));
            CustomerId id = desk.addContact(forms.customer().id(), draft, OnDuplicate.createAnyway())
                    .id();
            List<Contact> contacts = desk.get(id).contacts();
            return contacts.get(contacts.size() - 1);
        });
    }

    @Override
    public void play(RandomDraw draw) {
        new RandomCustomers(draw).play();
    }

    @Override
    public void observe(Observation observation, CrmSession who) {
        Customer any = observation.any(observation.known().of(Customer.class));
        if (any != null) {
            ListQuery<TimelineFilter, TimelineSort> timeline =
                    observation.query(TimelineFilter.of(any.id()), TimelineSort.values());
            observation.note(
                    "timeline of " + any.id() + " by " + timeline.paging(),
                    () -> Pages.allByToken(after -> who.timelines().list(timeline.after(after))));
        }
        ContactFilter calling = ContactFilter.calling(observation.one(List.of("1", "2", "\uFF13", "none")));
        ListQuery<ContactFilter, ContactSort> contacts = observation.query(calling, ContactSort.values());
        observation.note(
                "contacts by " + contacts,
                () -> Pages.allByToken(after -> who.customers().contacts(contacts.after(after))));
        CustomerDimension by = observation.one(List.of(CustomerDimension.values()));
        ActivityFilter met = ActivityFilter.of(ReportPeriod.years(2027, 2027, ZoneId.of("America/Havana")));
        ActivityDimension active = observation.one(List.of(ActivityDimension.values()));
        observation.note(
                "activity by " + active, () -> who.reports().customers().activity(met, active));
        ListQuery<ActivityFilter, CustomerActivitySort> byCustomer =
                observation.query(met, CustomerActivitySort.values());
        observation.note(
                "activity by customer, by " + byCustomer.paging(),
                () -> Pages.allByToken(after -> who.reports().customers().activityByCustomer(byCustomer.after(after))));
        observation.note("composition by " + by, () -> who.reports().customers().composition(by));
    }

    @Override
    public List<Kind<?>> kinds() {
        ListQuery<CustomerFilter, CustomerSort> all = CustomerFilter.ALL.byName(Paging.MAX_SIZE);
        return List.of(Kind.of(
                        "CUSTOMER",
                        "customer",
                        root -> Pages.all(after -> root.customers().list(all.after(after))),
                        CustomerSummary::id)
                .whole(
                        Customer.class,
                        (root, each) -> root.customers().get(each.id()),
                        each -> Owners.people(each.creator(), each.manager())));
    }

    @Override
    public Map<String, Map<RoleCode, Scopes.Scope>> scopes() {
        return Map.of("customer", OF_CUSTOMERS);
    }

    @Override
    public int share() {
        return 14;
    }

    @Override
    public void step(Steps steps) {
        new ScanCustomers(steps).step();
    }

    @Override
    public void figures(FigureCheck check) {
        long active = FigureCheck.count(
                check.seen(Customer.class), each -> each.state().isActive());
        for (CustomerDimension by : CustomerDimension.values()) {
            check.expect(
                    "composition " + by,
                    active,
                    check.reports().customers().composition(by).stream()
                            .mapToLong(CompositionRow::count)
                            .sum());
        }
    }
}
