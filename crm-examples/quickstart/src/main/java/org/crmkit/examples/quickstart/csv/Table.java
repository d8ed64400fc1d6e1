package org.crmkit.examples.quickstart.csv;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One file with columns; each line is a row. Each line is decoded and parsed separately, so an invalid line (an unclosed quote,
 * a byte that is not UTF-8) does not affect any other line.
 */
public final class Table {

    private static final char UNDECODABLE = '\uFFFD';

    /** From this number of undecodable lines on, a file in which no line beyond ASCII is UTF-8 is refused as a whole. */
    private static final int MANY = 3;

    private final String file;
    private final List<String> columns;
    private final Layout layout;
    private final Consumer<Fault> faults;
    private final RejectedKeys rejected;
    private final List<Row> rows = new ArrayList<>();
    private SlashDates slashes = SlashDates.NONE;

    private Table(String file, List<String> columns, Layout layout, Consumer<Fault> faults, RejectedKeys rejected) {
        this.file = file;
        this.columns = columns;
        this.layout = layout;
        this.faults = faults;
        this.rejected = rejected;
    }

    /** Reads a CSV file without optional columns. */
    public static Table read(
            Folder folder, String file, List<String> columns, Consumer<Fault> faults, RejectedKeys rejected) {
        return read(folder, file, columns, List.of(), faults, rejected);
    }

    /**
     * Reads a CSV file in one of the formats of {@link CsvFormat}.
     *
     * @param columns the expected columns, the key first. The header may have them in any order and case, and others beside
     *     them; if one is missing, a {@link Complaint} is thrown
     * @param optional further columns, which may be missing
     * @param faults receives every line that is not a row of this number of columns in UTF-8, and every row that is rejected
     * @param rejected receives the keys of these lines
     */
    public static Table read(
            Folder folder,
            String file,
            List<String> columns,
            List<String> optional,
            Consumer<Fault> faults,
            RejectedKeys rejected) {
        byte[] bytes = folder.read(file);
        CsvFormat format = CsvFormat.of(bytes);
        List<byte[]> lines = lines(file, format.utf8(bytes));
        Layout layout = Layout.of(file, decode(lines.get(0)), format.separator(), columns, optional);
        Table table = new Table(file, layout.columns(), layout, faults, rejected);
        table.takeFrom(lines, 1);
        return table;
    }

    /**
     * Reads a file without a header, whose columns are separated by any white space, or as in a CSV file.
     *
     * @param columns the names of its columns
     * @param faults receives faults as in {@link #read}
     */
    public static Table readBare(Folder folder, String file, List<String> columns, Consumer<Fault> faults) {
        byte[] bytes = folder.read(file);
        CsvFormat format = CsvFormat.of(bytes);
        List<byte[]> lines = lines(file, format.utf8(bytes));
        Layout layout = Layout.bare(decode(lines.get(0)), format.separator(), columns);
        Table table = new Table(file, columns, layout, faults, new RejectedKeys());
        table.takeFrom(lines, 0);
        return table;
    }

    /** Passes the well-formed rows to a consumer, one by one; the consumer may reject a row with {@link Row.Wrong}. */
    public void each(Consumer<Row> taker) {
        for (Row row : rows) {
            try {
                taker.accept(row);
            } catch (Row.Wrong wrong) {
                rejected.add(columns.get(0), row.fields().get(0));
                faults.accept(wrong.fault());
            }
        }
    }

    private void takeFrom(List<byte[]> lines, int first) {
        for (int at = first; at < lines.size(); at++) {
            take(lines.get(at), at + 1);
        }
        slashes = SlashDates.of(rows);
        rows.replaceAll(each -> new Row(file, each.line(), columns, each.fields(), slashes));
    }

    private void take(byte[] bytes, int line) {
        String text = decode(bytes);
        if (text.isBlank()) {
            return;
        }
        List<String> found = layout.fields(text);
        int broken = CsvFormat.isValid(bytes, StandardCharsets.UTF_8)
                ? -1
                : IntStream.range(0, found.size())
                        .filter(each -> found.get(each).indexOf(UNDECODABLE) >= 0)
                        .findFirst()
                        .orElse(0);
        Optional<Quotes> quote = layout.wrongQuotes(text);
        if (broken >= 0) {
            reject(line, found, broken, "is not UTF-8");
        } else if (quote.isPresent()) {
            reject(line, found, quote.get().column(), quote.get().reason());
        } else if (found.size() != layout.size()) {
            reject(line, found, found.size(), number(found.size()) + " instead of " + layout.size());
        } else {
            rows.add(new Row(file, line, columns, layout.ordered(found), slashes));
        }
    }

    private void reject(int line, List<String> found, int column, String reason) {
        layout.key(found).ifPresent(key -> rejected.add(columns.get(0), key));
        faults.accept(new Fault(file, line, layout.name(column), reason));
    }

    private static String number(int found) {
        return found == 1 ? "there is 1 column" : "there are " + found + " columns";
    }

    /** A line ends with LF, CR LF or CR, because programs and systems differ. */
    private static List<byte[]> lines(String file, byte[] bytes) {
        List<byte[]> lines = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == '\n' || bytes[at] == '\r') {
                lines.add(Arrays.copyOfRange(bytes, start, at));
                at += bytes[at] == '\r' && at + 1 < bytes.length && bytes[at + 1] == '\n' ? 1 : 0;
                start = at + 1;
            }
        }
        lines.add(Arrays.copyOfRange(bytes, start, bytes.length));
        requireKnownEncoding(file, lines);
        return lines;
    }

    private static void requireKnownEncoding(String file, List<byte[]> lines) {
        Map<Boolean, Long> beyondAscii = lines.stream()
                .filter(each -> !CsvFormat.isValid(each, StandardCharsets.US_ASCII))
                .collect(Collectors.partitioningBy(
                        each -> CsvFormat.isValid(each, StandardCharsets.UTF_8), Collectors.counting()));
        if (beyondAscii.getOrDefault(true, 0L) == 0 && beyondAscii.getOrDefault(false, 0L) >= MANY) {
            throw new Complaint("The file " + file + " should be in UTF-8, UTF-16 or GB18030, and is in none of them.");
        }
    }

    private static String decode(byte[] line) {
        return new String(line, StandardCharsets.UTF_8);
    }
}
