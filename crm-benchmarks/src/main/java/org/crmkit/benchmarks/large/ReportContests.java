package org.crmkit.benchmarks.large;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares reports of the library with plain SQL on the same rows. Their results are checked for equality before they are
 * timed.
 */
final class ReportContests {

    private static final int MAX_ROUNDS = 100;

    private final int least;
    private final double enough;
    private final List<String> table = new ArrayList<>();

    /**
     * Creates an empty table of comparisons.
     *
     * @param least the minimum number of rounds of each comparison
     * @param enough the number of seconds after which a comparison stops
     */
    ReportContests(int least, double enough) {
        this.least = least;
        this.enough = enough;
    }

    /** Runs a comparison of a report that returns its rows as a list. */
    <R> void ofList(
            String what,
            Supplier<List<R>> ours,
            Function<R, List<@Nullable Object>> told,
            int keys,
            Supplier<List<List<@Nullable Object>>> plain) {
        of(what, ours, all -> all.stream().map(told), keys, plain);
    }

    /**
     * Runs a comparison.
     *
     * @param told converts the library's report to rows with the columns of the plain query
     * @param keys the number of columns that identify a row; rows that differ only in the currency count as one
     */
    <T> void of(
            String what,
            Supplier<T> ours,
            Function<T, Stream<List<@Nullable Object>>> told,
            int keys,
            Supplier<List<List<@Nullable Object>>> plain) {
        List<List<@Nullable Object>> rows = told.apply(ours.get()).toList();
        int width = rows.get(0).size();
        check(what, Figures.of(rows.stream(), keys, width), Figures.of(plain.get().stream(), keys, width));
        rounds(new Contest(what), ours, plain, 1);
        Contest contest = new Contest(what);
        rounds(contest, ours, plain, least);
        table.add(contest.row());
    }

    List<String> table() {
        return table;
    }

    private void rounds(Contest contest, Supplier<?> ours, Supplier<?> plain, int rounds) {
        double spent = 0;
        for (int round = 0; round < rounds || (round < MAX_ROUNDS && spent < enough); round++) {
            spent += Contest.seconds(() -> contest.round(read(ours), read(plain)));
        }
    }

    private static Runnable read(Supplier<?> report) {
        return () -> Objects.requireNonNull(report.get());
    }

    private static void check(String what, List<List<String>> ours, List<List<String>> plain) {
        for (int row = 0; row < Math.max(ours.size(), plain.size()); row++) {
            List<String> here = row < ours.size() ? ours.get(row) : List.of();
            List<String> there = row < plain.size() ? plain.get(row) : List.of();
            if (!here.equals(there)) {
                throw new IllegalStateException(what + ", row " + row + ": " + here + " is " + there + " in plain SQL");
            }
        }
    }
}
