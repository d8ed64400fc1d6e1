package org.crmkit.internal;

import java.util.List;
import java.util.stream.Stream;
import org.crmkit.access.AccessDescriptor;
import org.crmkit.access.UserReferenceSource;
import org.crmkit.churn.ChurnDescriptor;
import org.crmkit.churn.detection.ChurnDetectionDescriptor;
import org.crmkit.customer.CustomerDescriptor;
import org.crmkit.customer.CustomerReferenceSource;
import org.crmkit.customer.interaction.InteractionDescriptor;
import org.crmkit.customer.interaction.SubjectSource;
import org.crmkit.customer.timeline.TimelineDescriptor;
import org.crmkit.customer.timeline.TimelineSource;
import org.crmkit.dictionary.DictionaryDescriptor;
import org.crmkit.dictionary.EntryReferenceSource;
import org.crmkit.internal.context.ContextDescriptor;
import org.crmkit.kernel.permission.Permission;
import org.crmkit.reporting.ReportingDescriptor;
import org.crmkit.sales.SalesDescriptor;
import org.crmkit.sales.detection.ExpiryDetectionDescriptor;
import org.crmkit.sales.pipeline.PipelineDescriptor;
import org.crmkit.service.ServiceDescriptor;
import org.crmkit.service.detection.OverdueDetectionDescriptor;
import org.crmkit.service.level.ServiceLevelDescriptor;
import org.crmkit.spi.UnitOfWork;
import org.crmkit.trade.TradeDescriptor;
import org.crmkit.trade.feed.FeedDescriptor;
import org.crmkit.trade.feed.PurchaseListener;

/** All contexts. A new context adds its descriptor here. */
public final class Contexts {

    /** The descriptors, in the order in which references are counted and handed over. */
    public static final List<ContextDescriptor<? super UnitOfWork>> ALL = List.of(
            new AccessDescriptor(),
            new DictionaryDescriptor(),
            new CustomerDescriptor(),
            new InteractionDescriptor(),
            new PipelineDescriptor(),
            new SalesDescriptor(),
            new ExpiryDetectionDescriptor(),
            new ServiceLevelDescriptor(),
            new ServiceDescriptor(),
            new OverdueDetectionDescriptor(),
            new TradeDescriptor(),
            new FeedDescriptor(),
            new ChurnDescriptor(),
            new ChurnDetectionDescriptor(),
            new TimelineDescriptor(),
            new ReportingDescriptor());

    static final List<UserReferenceSource<UnitOfWork>> USER_REFERENCES = all(UserReferenceSource.class);
    static final List<CustomerReferenceSource<UnitOfWork>> CUSTOMER_REFERENCES = all(CustomerReferenceSource.class);
    static final List<EntryReferenceSource<UnitOfWork>> ENTRY_REFERENCES = all(EntryReferenceSource.class);
    static final List<PurchaseListener<UnitOfWork>> PURCHASE_LISTENERS = all(PurchaseListener.class);

    static final List<SubjectSource<UnitOfWork>> SUBJECT_SOURCES = all(SubjectSource.class);

    static final List<TimelineSource<UnitOfWork>> TIMELINE_SOURCES = all(TimelineSource.class);

    private Contexts() {}

    /** Returns the permissions of all contexts. */
    public static List<Permission> permissions() {
        return ALL.stream().flatMap(each -> each.permissions().stream()).toList();
    }

    /** A context works on ports that the unit of work extends: what accepts those ports accepts the unit of work. */
    @SuppressWarnings("unchecked")
    private static <S> List<S> all(Class<? super S> type) {
        Stream<ContextDescriptor<? super UnitOfWork>> found = ALL.stream().filter(type::isInstance);
        return (List<S>) found.toList();
    }
}
