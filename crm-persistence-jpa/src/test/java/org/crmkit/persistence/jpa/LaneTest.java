package org.crmkit.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of databases that a lane of the build names. */
class LaneTest {

    @Test
    void aListNamesTheDatabasesOfTheLane() {
        assertThat(Lane.of("h2, mariadb").databases()).isEqualTo(EnumSet.of(TestDatabases.H2, TestDatabases.MARIADB));
    }

    @Test
    void noDatabaseMayRunTheContractInTransactionsOfTheHost() {
        assertThat(Lane.ofHost("none").databases()).isEmpty();
        assertThat(Lane.ofHost("h2").databases()).containsExactly(TestDatabases.H2);
    }

    @Test
    void theSentenceNamesWhatIsLeftOutAndTheCommandsThatRunIt() {
        assertThat(new Lane(Set.of(TestDatabases.H2)).leavesOut())
                .isEqualTo("This lane leaves out postgresql, mariadb. All databases: mvn -B verify -Pmatrix. Only"
                        + " postgresql, mariadb: mvn test -Pmatrix -Dcrm.databases=postgresql,mariadb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "oracle", "h2,", "h2,H2"})
    void anUnknownNameIsAnErrorSoThatNoDatabaseIsLeftOutByMistake(String list) {
        assertThatThrownBy(() -> Lane.of(list))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there are h2, postgresql, mariadb");
    }
}
