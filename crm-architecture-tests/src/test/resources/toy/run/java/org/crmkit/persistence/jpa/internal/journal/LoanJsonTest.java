package org.crmkit.persistence.jpa.internal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.crmkit.customer.CustomerId;
import org.crmkit.kernel.permission.UserId;
import org.crmkit.loan.LoanDraft;
import org.crmkit.loan.LoanEvent;
import org.crmkit.loan.LoanId;
import org.junit.jupiter.api.Test;

/** The events of the toy in the JSON of the journal: its id is a plain string, without a line for it. */
class LoanJsonTest {

    private static final UUID ID = UUID.fromString("01890000-0000-7000-8000-000000000001");

    @Test
    void writesIdsAsPlainTextAndReadsThemBack() {
        LoanEvent lent = new LoanEvent.Lent(
                new LoanId(ID), new LoanDraft(new CustomerId(ID), "projector", "For the fair"), new UserId(ID));
        String json = EventJson.write(lent);
        assertThat(json)
                .isEqualTo("{'loan':'ID','draft':{'customer':'ID','article':'projector','title':'For the fair'},'owner':'ID'}"
                        .replace('\'', '"')
                        .replace("ID", ID.toString()));
        assertThat(EventJson.read(ID, lent.type(), json)).isEqualTo(lent);
    }
}
