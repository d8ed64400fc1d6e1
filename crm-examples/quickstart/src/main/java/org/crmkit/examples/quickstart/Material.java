package org.crmkit.examples.quickstart;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.crmkit.examples.quickstart.csv.Complaint;
import org.crmkit.examples.quickstart.csv.Fault;
import org.crmkit.examples.quickstart.csv.Folder;
import org.crmkit.examples.quickstart.incidents.IncidentData;
import org.crmkit.examples.quickstart.incidents.IncidentReader;
import org.crmkit.examples.quickstart.options.Options;
import org.crmkit.examples.quickstart.pipeline.PipelineData;
import org.crmkit.examples.quickstart.pipeline.PipelineReader;
import org.crmkit.examples.quickstart.purchases.PurchaseData;
import org.crmkit.examples.quickstart.purchases.PurchasePart;
import org.crmkit.examples.quickstart.purchases.PurchaseReader;
import org.crmkit.examples.quickstart.trade.TradeData;
import org.crmkit.examples.quickstart.trade.TradeReader;
import org.jspecify.annotations.Nullable;

/**
 * The data to replay.
 *
 * @param sales the opportunities; null for none
 * @param service the service tickets; null for none
 * @param trade the customers and orders; null for none
 * @param purchases the purchases; null for none
 * @param asOf the day of churn detection, or the last day from which the model learns
 * @param sample whether the data are the built-in samples
 */
record Material(
        @Nullable PipelineData sales,
        @Nullable IncidentData service,
        @Nullable TradeData trade,
        @Nullable PurchaseData purchases,
        LocalDate asOf,
        boolean sample) {

    /** The day of churn detection in the sample. Orders after it recover a customer. */
    private static final LocalDate SAMPLE_WATCH = LocalDate.of(2025, 9, 30);

    private static final int YEARS_BEHIND = 10;

    /** Reads the data that the options name; throws a {@link Complaint} if something cannot be read. */
    static Material of(Options options) {
        if (options.samples()) {
            return new Material(
                    PipelineReader.read(Folder.sample()),
                    IncidentReader.read(Folder.sample(), IncidentReader.SAMPLE),
                    TradeReader.read(Folder.tradeSample()),
                    null,
                    SAMPLE_WATCH,
                    true);
        }
        IncidentData service = options.incidents() == null ? null : IncidentReader.read(options.incidents());
        if (options.data() == null) {
            return new Material(null, service, null, null, LocalDate.EPOCH, false);
        }
        Folder folder = Folder.of(options.data());
        return switch (Form.of(options.data())) {
            case SALES -> sales(folder, service, options);
            case TRADE -> trade(TradeReader.read(folder), service, options.asOf());
            case PURCHASES -> purchases(PurchaseReader.read(folder), service, options.asOf());
        };
    }

    /** Returns the rejected lines. */
    List<Fault> faults() {
        return Stream.of(
                        sales == null ? List.<Fault>of() : sales.faults(),
                        service == null ? List.<Fault>of() : service.faults(),
                        trade == null ? List.<Fault>of() : trade.faults(),
                        purchases == null ? List.<Fault>of() : purchases.faults())
                .flatMap(List::stream)
                .toList();
    }

    /** Replays all data. */
    void playOn(Play play) {
        if (sales != null) {
            play.sales(sales, sample);
        }
        if (service != null) {
            play.service(service);
        }
        if (trade != null) {
            play.trade(trade, asOf);
        }
        if (purchases != null) {
            play.purchases(purchases, asOf);
        }
    }

    private static Material sales(Folder folder, @Nullable IncidentData service, Options options) {
        if (options.asOf() != null) {
            throw new Complaint(
                    "--as-of belongs to a folder of orders or purchases, and " + options.data() + " is one of sales.");
        }
        return new Material(PipelineReader.read(folder), service, null, null, LocalDate.EPOCH, false);
    }

    private static Material trade(TradeData data, @Nullable IncidentData service, @Nullable LocalDate asOf) {
        LocalDate day = asOf == null ? data.lastDay() : within(asOf, data.firstDay(), data.lastDay());
        return new Material(null, service, data, null, day, false);
    }

    private static Material purchases(PurchaseData data, @Nullable IncidentData service, @Nullable LocalDate asOf) {
        LocalDate wanted = asOf == null ? PurchasePart.CALIBRATED : asOf;
        boolean isThere = asOf != null || (!wanted.isBefore(data.firstDay()) && !wanted.isAfter(data.lastDay()));
        LocalDate day = isThere ? within(wanted, data.firstDay(), data.lastDay()) : data.lastDay();
        return new Material(null, service, null, data, day, false);
    }

    private static LocalDate within(LocalDate asOf, LocalDate first, LocalDate last) {
        if (asOf.isBefore(first) || asOf.isAfter(last.plusYears(YEARS_BEHIND))) {
            throw new Complaint("--as-of " + asOf + " is not between " + first + ", the first day of the data, and "
                    + YEARS_BEHIND + " years after the last, " + last + ".");
        }
        return asOf;
    }
}
