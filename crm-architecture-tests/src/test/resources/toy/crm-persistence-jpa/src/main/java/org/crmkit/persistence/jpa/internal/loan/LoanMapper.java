package org.crmkit.persistence.jpa.internal.loan;

import org.crmkit.loan.Loan;
import org.crmkit.persistence.jpa.internal.customer.CustomerValues;
import org.crmkit.persistence.jpa.internal.entity.ColumnValues;
import org.crmkit.persistence.jpa.internal.entity.RowMapper;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.MappingTarget;

/** Maps loans to rows and back. */
@Mapper(uses = {ColumnValues.class, LoanValues.class, CustomerValues.class})
interface LoanMapper extends RowMapper<Loan, LoanRow> {

    @Override
    @Mapping(target = "id", source = "key.id")
    @Mapping(target = "withVersion", ignore = true)
    Loan record(LoanRow row);

    @Override
    void write(Loan from, @MappingTarget LoanRow to);
}
