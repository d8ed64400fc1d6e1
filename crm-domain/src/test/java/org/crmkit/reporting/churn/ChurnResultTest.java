package org.crmkit.reporting.churn;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.UUID;
import java.util.stream.Stream;
import org.crmkit.kernel.permission.UserId;
import org.junit.jupiter.api.Test;

class ChurnResultTest {

    private static ManagerChurn churn(long id, String name, long confirmed) {
        return new ManagerChurn(new UserId(new UUID(1, id)), name, new ChurnResult(9, 9, confirmed, 9));
    }

    @Test
    void dividesLossesByThoseWhoWereThere() {
        assertThat(new ChurnResult(80, 9, 3, 1).lossRate(2)).contains(new BigDecimal("3.75"));
        assertThat(new ChurnResult(80, 9, 0, 0).lossRate(2)).contains(new BigDecimal("0.00"));
        assertThat(new ChurnResult(0, 9, 3, 1).lossRate(2)).isEmpty();
    }

    @Test
    void dividesRecoveriesByWhatWasDecided() {
        assertThat(new ChurnResult(80, 9, 3, 1).recoveryRate(0)).contains(new BigDecimal("25"));
        assertThat(new ChurnResult(80, 9, 0, 4).recoveryRate(0)).contains(new BigDecimal("100"));
        assertThat(new ChurnResult(80, 9, 0, 0).recoveryRate(0)).isEmpty();
    }

    @Test
    void ranksManagersByLossesThenByNameThenById() {
        ManagerChurn most = churn(4, "Zoe", 2);
        ManagerChurn small = churn(1, "ann", 1);
        ManagerChurn large = churn(2, "Ann", 1);
        ManagerChurn last = churn(3, "Bob", 1);
        assertThat(Stream.of(last, large, small, most).sorted(ManagerChurn.RANKING))
                .containsExactly(most, small, large, last);
    }
}
