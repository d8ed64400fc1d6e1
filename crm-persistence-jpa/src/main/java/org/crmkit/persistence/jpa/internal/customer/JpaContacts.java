package org.crmkit.persistence.jpa.internal.customer;

import java.util.List;
import java.util.Map;
import org.crmkit.customer.ContactFilter;
import org.crmkit.customer.ContactSort;
import org.crmkit.customer.ContactSummary;
import org.crmkit.customer.Contacts;
import org.crmkit.customer.CustomerText;
import org.crmkit.kernel.permission.Visibility;
import org.crmkit.kernel.query.ListQuery;
import org.crmkit.kernel.query.Page;
import org.crmkit.kernel.value.Text;
import org.crmkit.persistence.jpa.internal.entity.ColumnValues;
import org.crmkit.persistence.jpa.internal.query.JpqlQuery;
import org.crmkit.persistence.jpa.internal.query.PagedQuery;
import org.crmkit.persistence.jpa.internal.query.PieceIndex;
import org.crmkit.persistence.jpa.internal.query.SearchedText;
import org.crmkit.persistence.jpa.internal.query.SortOrder;
import org.crmkit.persistence.jpa.internal.query.VisibilityCondition;
import org.crmkit.persistence.jpa.internal.transaction.TenantEntityManager;
import org.jspecify.annotations.Nullable;

/** The contacts of all customers, in {@code crm_contact} joined with {@code crm_customer}. */
record JpaContacts(TenantEntityManager entityManager, PieceIndex pieceIndex) implements Contacts {

    private static final PagedQuery<Object[], ContactSummary, ContactSort> CONTACTS = PagedQuery.of(
            ContactListRow.SELECT, Object[].class, ContactListRow::summary, ContactSummary::id, JpaContacts::order);

    @Override
    public Page<ContactSummary> list(ListQuery<ContactFilter, ContactSort> query, Visibility visibility) {
        return CONTACTS.page(
                entityManager,
                clauses -> VisibilityCondition.ofPeople(
                        filter(clauses, query.filter()), visibility, "r.creator", "r.manager"),
                query.paging());
    }

    @Override
    public long count(ContactFilter filter, Visibility visibility) {
        JpqlQuery all = JpqlQuery.of("select count(p.id)" + ContactListRow.FROM, entityManager);
        return VisibilityCondition.ofPeople(filter(all, filter), visibility, "r.creator", "r.manager")
                .query(entityManager, Long.class)
                .getSingleResult();
    }

    private JpqlQuery filter(JpqlQuery clauses, ContactFilter filter) {
        if (filter.telephone() != null) {
            String digits = Text.digits(filter.telephone());
            if (digits.isEmpty()) {
                clauses.and("1 = 0");
            } else {
                pieceIndex.and(
                        clauses,
                        "digits",
                        Map.of(ContactPart.TELEPHONE, List.of(digits), ContactPart.MOBILE, List.of(digits)));
            }
        }
        contains(clauses, ContactPart.NAME, "name", filter.name());
        contains(clauses, ContactPart.EMAIL, "email", filter.email());
        contains(clauses, SearchPart.searched(CustomerText.NAME), "customerName", filter.customerName());
        return clauses.and("p.contactClass = :contactClass", "contactClass", filter.contactClass())
                .and("p.primary = :primary", "primary", filter.primary())
                .and("r.key.id = :customer", "customer", ColumnValues.bare(filter.customer()));
    }

    private void contains(JpqlQuery clauses, SearchedText text, String name, @Nullable String part) {
        if (part != null) {
            pieceIndex.and(clauses, name, text, Text.searchKey(part));
        }
    }

    private static SortOrder order(ContactSort sort) {
        return new SortOrder(
                switch (sort) {
                    case NAME -> "p.sortKey";
                    case CUSTOMER -> "r.sortKey";
                },
                String.class,
                "p.id");
    }
}
