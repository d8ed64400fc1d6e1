package org.crmkit.persistence.jpa.internal.churn;

import java.util.UUID;
import org.crmkit.churn.ChurnCase;
import org.crmkit.churn.LastOrder;
import org.crmkit.churn.Measure;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.persistence.jpa.internal.aggregate.CollectionSync;
import org.crmkit.persistence.jpa.internal.customer.CustomerValues;
import org.crmkit.persistence.jpa.internal.entity.ColumnValues;
import org.crmkit.persistence.jpa.internal.entity.RowMapper;
import org.jspecify.annotations.Nullable;
import org.mapstruct.AfterMapping;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;

/** Maps churn cases to rows and back. */
@Mapper(uses = {ColumnValues.class, ChurnValues.class, CustomerValues.class})
interface ChurnCaseMapper extends RowMapper<ChurnCase, ChurnCaseRow> {

    @Override
    @Mapping(target = "id", source = "key.id")
    @Mapping(target = "withVersion", ignore = true)
    ChurnCase record(ChurnCaseRow row);

    @Override
    @Mapping(target = "unresolved", ignore = true)
    @Mapping(target = "measureCount", ignore = true)
    @Mapping(target = "measures", ignore = true)
    void write(ChurnCase from, @MappingTarget ChurnCaseRow to);

    default @Nullable LastOrder lastOrder(@Nullable LastOrderPart part) {
        return part == null ? null : ChurnValues.lastOrder(part.getExternalId(), part.getDate());
    }

    default @Nullable LastOrderPart lastOrder(@Nullable LastOrder order) {
        if (order == null) {
            return null;
        }
        LastOrderPart part = new LastOrderPart();
        part.setExternalId(order.externalId());
        part.setDate(order.date());
        return part;
    }

    default Measure measure(MeasurePart part) {
        return new Measure(part.getText(), new UserId(part.getBy()), part.getAt());
    }

    default MeasurePart measure(Measure measure) {
        MeasurePart part = new MeasurePart();
        part.setText(measure.text());
        part.setBy(measure.by().value());
        part.setAt(measure.at());
        return part;
    }

    @AfterMapping
    default void derive(ChurnCase from, @MappingTarget ChurnCaseRow to) {
        to.setUnresolved(unresolved(from));
        to.setMeasureCount(from.measures().size());
        CollectionSync.align(
                to.getMeasures(), from.measures().stream().map(this::measure).toList());
    }

    /** Returns the customer, or null after the customer has bought again. */
    static @Nullable UUID unresolved(ChurnCase of) {
        return of.state().isUnresolved() ? of.customer().value() : null;
    }
}
