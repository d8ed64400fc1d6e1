package org.crmkit.testkit.visibility;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SplittableRandom;
import org.crmkit.access.RoleCode;
import org.crmkit.access.User;
import org.crmkit.customer.Customer;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.testkit.support.ContextCases;
import org.crmkit.testkit.world.SettableClock;
import org.jspecify.annotations.Nullable;

/** Random steps in a tenant: actions on existing records by a suitable user, or sometimes by any user. */
public final class Steps {

    private static final int LATEST = 4;

    private static final List<ScanSource> SOURCES = ContextCases.of(ScanSource.class);

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

    /** The data of a tenant before the first step. */
    void begin() {
        SOURCES.forEach(each -> each.begin(office));
    }

    /** Takes the next step. */
    void take() {
        clock.advance(Duration.ofMinutes(1L + random.nextInt(300)));
        int number = random.nextInt(SOURCES.stream().mapToInt(ScanSource::share).sum());
        for (ScanSource each : SOURCES) {
            number -= each.share();
            if (number < 0) {
                each.step(this);
                return;
            }
        }
    }

    /** Calls a method of a desk, by the names of both, and checks the outcome. */
    public void play(UserId who, String desk, String method, @Nullable Object... arguments) {
        player.play(office, who, desk, method, arguments);
    }

    /** Returns the tenant. */
    public ScanOffice office() {
        return office;
    }

    /** Returns all records of the tenant. */
    public Ledger ledger() {
        return ledger;
    }

    /** Returns a number from 0 to below a bound. */
    public int next(int bound) {
        return random.nextInt(bound);
    }

    /** Returns true as often as false. */
    public boolean sometimes() {
        return random.nextBoolean();
    }

    /** Returns one of the elements of a list, which is not empty. */
    public <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Returns a record of a type, usually one of the latest, so that records make progress; null if there is none. */
    public <T> @Nullable T any(Class<T> type) {
        List<T> all = ledger.records(type);
        if (all.isEmpty()) {
            return null;
        }
        boolean anyOfThem = all.size() <= LATEST || random.nextInt(3) == 0;
        return one(anyOfThem ? all : all.subList(all.size() - LATEST, all.size()));
    }

    /** Returns a text that occurs nowhere else. */
    public String text(String about) {
        return office.text(about);
    }

    /** Returns a name: usually a new one, sometimes that of another customer. */
    public String name(String about) {
        Customer sameName = random.nextInt(4) == 0 ? any(Customer.class) : null;
        return sameName == null ? text(about) : sameName.name();
    }

    /** Returns the current instant. */
    public Instant now() {
        return clock.instant();
    }

    /** Returns the current day. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Returns any user. */
    public UserId anybody() {
        return one(office.people());
    }

    /** Usually a supervisor, sometimes any user. */
    public UserId supervisor() {
        return random.nextInt(6) == 0 ? office.root().userId() : holder(RoleCode.SALES_SUPERVISOR);
    }

    /** Usually a customer manager, sometimes any user. */
    public UserId manager() {
        return holder(RoleCode.CUSTOMER_MANAGER);
    }

    /** Usually the given user, sometimes any user. */
    public UserId mostly(UserId somebody) {
        return random.nextInt(5) == 0 ? anybody() : somebody;
    }

    private UserId holder(RoleCode role) {
        List<UserId> all = office.people().stream()
                .filter(each -> {
                    User user = ledger.user(each);
                    return user != null && user.roles().contains(role);
                })
                .toList();
        return all.isEmpty() || random.nextInt(5) == 0 ? anybody() : one(all);
    }
}
