package org.crmkit.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs all benchmarks, or those that JMH's options on the command line select, and prints the ratios at the end. */
public final class Benchmarks {

    private Benchmarks() {}

    /** Runs the benchmarks. The options are JMH's. */
    public static void main(String[] options) throws RunnerException, CommandLineOptionException, IOException {
        Path reports = Files.createTempFile("crm-benchmarks", ".txt");
        try {
            new Runner(new OptionsBuilder()
                            .parent(new CommandLineOptions(options))
                            .jvmArgsAppend("-D" + PairedLives.REPORTS + "=" + reports)
                            .build())
                    .run();
            Files.readAllLines(reports).forEach(System.out::println);
        } finally {
            Files.delete(reports);
        }
    }
}
