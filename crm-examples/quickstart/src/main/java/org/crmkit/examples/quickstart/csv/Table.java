package org.crmkit.examples.quickstart.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * One file with columns; each line is a row. Each line is decoded and parsed separately, so an invalid line (an unclosed quote,
 * a byte that is not UTF-8) does not affect any other line.
 */
public final class Table {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final char UNDECODABLE = '\uFFFD';

    private final String file;
    private final List<String> columns;
    private final Function<String, List<String>> fields;
    private final Function<String, Optional<Quotes>> quotes;
    private final Consumer<Fault> faults;
    private final List<Row> rows = new ArrayList<>();

    private Table(
            String file,
            List<String> columns,
            Function<String, List<String>> fields,
            Function<String, Optional<Quotes>> quotes,
            Consumer<Fault> faults) {
        this.file = file;
        this.columns = columns;
        this.fields = fields;
        this.quotes = quotes;
        this.faults = faults;
    }

    /**
     * Reads a CSV file.
     *
     * @param columns the expected header; another header throws a {@link Complaint}
     * @param faults receives every line that is not a row of this number of columns in UTF-8, and every row that is rejected
     */
    public static Table read(Folder folder, String file, List<String> columns, Consumer<Fault> faults) {
        Table table = new Table(file, columns, Table::separatedByCommas, Quotes::wrongIn, faults);
        List<byte[]> lines = lines(folder.read(file));
        table.requireHeader(decode(lines.get(0)));
        table.takeFrom(lines, 1);
        return table;
    }

    /**
     * Reads a file without a header, whose columns are separated by any white space.
     *
     * @param columns the names of its columns
     * @param faults receives faults as in {@link #read}
     */
    public static Table readBare(Folder folder, String file, List<String> columns, Consumer<Fault> faults) {
        Table table = new Table(file, columns, Table::separatedBySpace, line -> Optional.empty(), faults);
        table.takeFrom(lines(folder.read(file)), 0);
        return table;
    }

    /** Passes the well-formed rows to a consumer, one by one; the consumer may reject a row with {@link Row.Wrong}. */
    public void each(Consumer<Row> taker) {
        for (Row row : rows) {
            try {
                taker.accept(row);
            } catch (Row.Wrong wrong) {
                faults.accept(wrong.fault());
            }
        }
    }

    private void requireHeader(String header) {
        if (!fields.apply(header).equals(columns)) {
            throw new Complaint("The first line of " + file + " should be " + String.join(",", columns) + ".");
        }
    }

    private void takeFrom(List<byte[]> lines, int first) {
        for (int at = first; at < lines.size(); at++) {
            take(lines.get(at), at + 1);
        }
    }

    private void take(byte[] bytes, int line) {
        String text = decode(bytes);
        if (text.isBlank()) {
            return;
        }
        List<String> found = fields.apply(text);
        int broken = isUtf8(bytes)
                ? -1
                : IntStream.range(0, found.size())
                        .filter(each -> found.get(each).indexOf(UNDECODABLE) >= 0)
                        .findFirst()
                        .orElse(0);
        Optional<Quotes> quote = quotes.apply(text);
        if (broken >= 0) {
            reject(line, broken, "is not UTF-8");
        } else if (quote.isPresent()) {
            reject(line, quote.get().column(), quote.get().reason());
        } else if (found.size() != columns.size()) {
            reject(line, found.size(), number(found.size()) + " instead of " + columns.size());
        } else {
            rows.add(new Row(file, line, columns, found));
        }
    }

    private void reject(int line, int column, String reason) {
        faults.accept(new Fault(file, line, column(column), reason));
    }

    private static String number(int found) {
        return found == 1 ? "there is 1 column" : "there are " + found + " columns";
    }

    private String column(int index) {
        return columns.get(Math.min(index, columns.size() - 1));
    }

    private static List<String> separatedBySpace(String line) {
        return List.of(line.strip().split("\\s+"));
    }

    private static List<String> separatedByCommas(String line) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(line)) {
            return reader.stream().findFirst().map(CsvRecord::getFields).orElse(List.of());
        } catch (CsvParseException unparsable) {
            return List.of();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A line ends with LF, CR LF or CR, because programs and systems differ. A byte order mark at the start is skipped. */
    private static List<byte[]> lines(byte[] bytes) {
        List<byte[]> lines = new ArrayList<>();
        int start = Arrays.mismatch(bytes, MARK) == MARK.length ? MARK.length : 0;
        for (int at = start; at < bytes.length; at++) {
            if (bytes[at] == '\n' || bytes[at] == '\r') {
                lines.add(Arrays.copyOfRange(bytes, start, at));
                at += bytes[at] == '\r' && at + 1 < bytes.length && bytes[at + 1] == '\n' ? 1 : 0;
                start = at + 1;
            }
        }
        lines.add(Arrays.copyOfRange(bytes, start, bytes.length));
        return lines;
    }

    private static String decode(byte[] line) {
        return new String(line, StandardCharsets.UTF_8);
    }

    private static boolean isUtf8(byte[] line) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line));
            return true;
        } catch (CharacterCodingException broken) {
            return false;
        }
    }
}
