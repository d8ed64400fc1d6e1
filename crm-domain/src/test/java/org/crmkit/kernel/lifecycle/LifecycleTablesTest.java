package org.crmkit.kernel.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.crmkit.kernel.error.IllegalTransitionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every lifecycle, for each state and action, compared with its table below {@code lifecycles} in the test resources: a target state, or several if the caller
 * chooses, {@code gone} if the record ends, {@code -} if the action is rejected. A new lifecycle
 * without a table, and a new state or action that is not in its table, fails.
 */
class LifecycleTablesTest {

    private static final Path TABLES = Path.of("src", "test", "resources", "lifecycles");

    static Set<Class<?>> lifecycles() {
        return Lifecycles.all().keySet();
    }

    @ParameterizedTest
    @MethodSource("lifecycles")
    void agreesWithTheTable(Class<?> states) throws ReflectiveOperationException, IOException {
        String name = states.getSimpleName().replace("State", "");
        Class<?> actions = Class.forName(states.getName().replaceFirst("State$", "Action"));
        Path table = TABLES.resolve(name + ".txt");
        assertThat(table).as("a table for each lifecycle").exists();
        agrees(Lifecycles.all().get(states), states, actions, Files.readString(table));
    }

    @Test
    void everyTableIsOneOfALifecycle() throws IOException {
        try (Stream<Path> files = Files.list(TABLES)) {
            assertThat(files.map(each -> each.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(lifecycles().stream()
                            .map(each -> each.getSimpleName().replace("State", "") + ".txt")
                            .toList());
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void agrees(Lifecycle<?, ?> lifecycle, Class<?> states, Class<?> actions, String table) {
        compare((Lifecycle) lifecycle, (Class) states, (Class) actions, table);
    }

    private static <S extends Enum<S>, A extends Enum<A>> void compare(
            Lifecycle<S, A> lifecycle, Class<S> states, Class<A> actions, String table) {
        List<String> lines = table.lines().toList();
        List<String> head = cells(lines.get(0));
        assertThat(head.subList(2, head.size())).as("a column for each state").containsExactly(names(states));
        assertThat(lines.subList(1, lines.size()).stream()
                        .map(each -> cells(each).get(0)))
                .as("a row for each action")
                .containsExactly(names(actions));
        Map<String, String> expected = lines.subList(1, lines.size()).stream()
                .map(LifecycleTablesTest::cells)
                .collect(Collectors.toMap(
                        row -> row.get(0),
                        row -> String.join(" | ", row.subList(1, row.size())),
                        (one, other) -> one,
                        TreeMap::new));
        assertThat(actual(lifecycle, states, actions)).isEqualTo(expected);
        assertRejections(lifecycle, states, actions);
    }

    private static <S extends Enum<S>, A extends Enum<A>> Map<String, String> actual(
            Lifecycle<S, A> lifecycle, Class<S> states, Class<A> actions) {
        Map<String, String> rows = new TreeMap<>();
        for (A action : actions.getEnumConstants()) {
            String row = Arrays.stream(states.getEnumConstants())
                    .map(state -> cell(lifecycle, state, action))
                    .collect(Collectors.joining(" | ", beginning(lifecycle, action) + " | ", ""));
            rows.put(action.name(), row);
        }
        return rows;
    }

    private static <S extends Enum<S>, A extends Enum<A>> String cell(Lifecycle<S, A> lifecycle, S state, A action) {
        if (!lifecycle.allowed(state).contains(action)) {
            return "-";
        }
        Set<S> targets = lifecycle.targets(state, action);
        return targets.isEmpty()
                ? "gone"
                : targets.stream()
                        .map(target -> reached(lifecycle, state, action, target).name())
                        .collect(Collectors.joining("/"));
    }

    private static <S extends Enum<S>, A extends Enum<A>> S reached(
            Lifecycle<S, A> lifecycle, S state, A action, S target) {
        return lifecycle.targets(state, action).size() == 1
                ? lifecycle.next("x", state, action)
                : lifecycle.next("x", state, action, target);
    }

    private static <S extends Enum<S>, A extends Enum<A>> String beginning(Lifecycle<S, A> lifecycle, A action) {
        try {
            return lifecycle.begin(action).name();
        } catch (IllegalArgumentException beginsNothing) {
            return "-";
        }
    }

    private static <S extends Enum<S>, A extends Enum<A>> void assertRejections(
            Lifecycle<S, A> lifecycle, Class<S> states, Class<A> actions) {
        for (S state : states.getEnumConstants()) {
            for (A action : actions.getEnumConstants()) {
                if (!lifecycle.allowed(state).contains(action)) {
                    assertThatThrownBy(() -> lifecycle.check("x", state, action))
                            .isInstanceOfSatisfying(IllegalTransitionException.class, refused -> {
                                assertThat(refused.state()).isSameAs(state);
                                assertThat(refused.action()).isSameAs(action);
                                assertThat(List.copyOf(refused.allowed()))
                                        .isEqualTo(List.copyOf(lifecycle.allowed(state)));
                            });
                }
            }
        }
    }

    private static <E extends Enum<E>> String[] names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toArray(String[]::new);
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    }
}
