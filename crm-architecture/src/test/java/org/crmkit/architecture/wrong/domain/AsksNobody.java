package org.crmkit.architecture.wrong.domain;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;

/** Does the same as {@link AsksTheMachine}, but with arguments; it breaks no rule. */
public final class AsksNobody {

    Instant instant(Clock clock) {
        return Instant.now(clock);
    }

    LocalDate date(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    Random random() {
        return new Random(1);
    }

    UUID uuid() {
        return new UUID(1, 2);
    }

    String upper() {
        return "i".toUpperCase(Locale.ROOT);
    }

    String format() {
        return String.format(Locale.ROOT, "%d", 1);
    }

    DateTimeFormatter pattern() {
        return DateTimeFormatter.ofPattern("MMM", Locale.ROOT);
    }

    byte[] encoded() {
        return "ß".getBytes(StandardCharsets.UTF_8);
    }

    Reader reader() {
        return new InputStreamReader(new ByteArrayInputStream(encoded()), StandardCharsets.UTF_8);
    }

    String read(Path file) throws IOException {
        return Files.readString(file);
    }
}
