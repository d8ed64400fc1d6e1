package org.crmkit.examples;

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
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * One file of columns, a row to a line. Each line is decoded and parsed by itself, so that a broken one (a quote left open, a
 * byte that is no UTF-8) spoils no other.
 */
final class Table {

    private static final char MARK = '\uFEFF';
    private static final char UNDECODABLE = '\uFFFD';

    private final String file;
    private final List<String> columns;
    private final Function<String, List<String>> fields;
    private final Consumer<Fault> faults;
    private final List<Row> rows = new ArrayList<>();

    private Table(String file, List<String> columns, Function<String, List<String>> fields, Consumer<Fault> faults) {
        this.file = file;
        this.columns = columns;
        this.fields = fields;
        this.faults = faults;
    }

    /**
     * Reads a CSV file.
     *
     * @param columns what its header must say; a {@link Complaint} tells of another one
     * @param faults is told of every line that is not a row of so many columns in UTF-8, and of every row that is refused
     */
    static Table read(Folder folder, String file, List<String> columns, Consumer<Fault> faults) {
        Table table = new Table(file, columns, Table::separatedByCommas, faults);
        List<byte[]> lines = lines(folder.read(file));
        table.requireHeader(lines.isEmpty() ? "" : decode(lines.get(0)));
        table.takeFrom(lines, 1);
        return table;
    }

    /**
     * Reads a file without a header, whose columns are separated by any white space.
     *
     * @param columns what its columns are called
     * @param faults is told as by {@link #read}
     */
    static Table readBare(Folder folder, String file, List<String> columns, Consumer<Fault> faults) {
        Table table = new Table(file, columns, Table::separatedBySpace, faults);
        table.takeFrom(lines(folder.read(file)), 0);
        return table;
    }

    /** Hands over the rows that have the right form, one by one; the taker may still refuse them as {@link Row.Wrong}. */
    void each(Consumer<Row> taker) {
        for (Row row : rows) {
            try {
                taker.accept(row);
            } catch (Row.Wrong wrong) {
                faults.accept(wrong.fault());
            }
        }
    }

    private void requireHeader(String line) {
        String header = line.isEmpty() || line.charAt(0) != MARK ? line : line.substring(1);
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
        if (broken >= 0) {
            faults.accept(new Fault(file, line, column(broken), "is not UTF-8"));
        } else if (found.size() != columns.size()) {
            String reason = "there are " + found.size() + " columns instead of " + columns.size();
            faults.accept(new Fault(file, line, column(found.size()), reason));
        } else {
            rows.add(new Row(file, line, columns, found));
        }
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

    private static List<byte[]> lines(byte[] bytes) {
        List<byte[]> lines = new ArrayList<>();
        int start = 0;
        for (int at = 0; at <= bytes.length; at++) {
            if (at == bytes.length || bytes[at] == '\n') {
                int end = at > start && bytes[at - 1] == '\r' ? at - 1 : at;
                lines.add(Arrays.copyOfRange(bytes, start, end));
                start = at + 1;
            }
        }
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
