package org.crmkit.testkit.visibility;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.crmkit.access.RoleCode;
import org.crmkit.access.User;
import org.crmkit.customer.Customer;
import org.crmkit.kernel.permission.OrgUnitId;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.testkit.support.ContextCases;
import org.jspecify.annotations.Nullable;

/** Who may see what, by docs/model/access.md: the model with which all outputs are compared. */
final class Sight {

    /** The beginning of the names of the desks for reports. */
    static final String REPORTS = "reports.";

    /** The desk of the tenant's journal, which keeps what a record was that is not there any more. */
    static final String JOURNAL = "journal";

    /** The desk of a record itself, where it has its usual data scope. */
    static final String OWN_DESK = "";

    private static final List<ScanSource> SOURCES = ContextCases.of(ScanSource.class);

    private final Ledger ledger;

    Sight(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Returns whether a user sees a record.
     *
     * @param desk the desk that shows it, because reports and some desks have their own data scopes
     */
    boolean sees(UserId user, KnownRecord record, String desk) {
        User reader = ledger.user(user);
        if (reader == null || (!record.isThere() && !desk.equals(JOURNAL))) {
            return reader != null && isSuper(user);
        }
        boolean report = desk.startsWith(REPORTS);
        String subject = record.kind().subject(desk, record.whole());
        if (subject == null) {
            return true;
        }
        Scopes.Scope scope = Scopes.of(reader.roles(), report ? Scopes.REPORT : subject);
        boolean inScope = switch (scope) {
            case NONE -> false;
            case ALL -> true;
            case OWN, UNIT, TREE -> people(record).stream().anyMatch(each -> reaches(reader, scope, each));
        };
        return inScope || SOURCES.stream().anyMatch(each -> each.seesToo(reader, desk, record.whole(), ledger));
    }

    /** Returns whether a user may know a fact: a record that they see contains it, or they see everything. */
    boolean knows(UserId user, Object fact, String desk) {
        if (isSuper(user)) {
            return true;
        }
        Set<KnownRecord> holders = ledger.holders(fact);
        return holders.stream().anyMatch(each -> sees(user, each, desk))
                || (isNumber(fact) && holders.stream().anyMatch(each -> isNamedByAnother(user, each, desk)));
    }

    /** Returns whether a user sees everything in the tenant. */
    boolean isSuper(UserId user) {
        User reader = ledger.user(user);
        return reader != null && reader.roles().contains(RoleCode.SUPER_ADMIN);
    }

    /**
     * A record that a user sees may refer to a customer whom they do not see. They know the number of this customer.
     */
    private boolean isNamedByAnother(UserId user, KnownRecord customer, String desk) {
        return customer.whole() instanceof Customer
                && ledger.holders(customer.id()).stream().anyMatch(each -> sees(user, each, desk));
    }

    private static boolean isNumber(Object fact) {
        return fact instanceof String text && Facts.NUMBER.matcher(text).matches();
    }

    private Set<UserId> people(KnownRecord record) {
        UUID customer = record.customer();
        KnownRecord owner = customer == null ? record : ledger.record(customer);
        return owner == null ? Set.of() : owner.people();
    }

    private boolean reaches(User reader, Scopes.Scope scope, UserId person) {
        if (scope == Scopes.Scope.OWN) {
            return reader.id().equals(person);
        }
        OrgUnitId unit = unit(person);
        return unit != null
                && (scope == Scopes.Scope.UNIT ? unit.equals(reader.unit()) : ledger.isWithin(unit, reader.unit()));
    }

    private @Nullable OrgUnitId unit(UserId person) {
        User found = ledger.user(person);
        return found == null ? null : found.unit();
    }
}
