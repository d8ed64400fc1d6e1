package org.crmkit.examples.quickstart.page;

import java.util.List;
import org.crmkit.examples.quickstart.page.text.Texts;

/** Writes the key figures: what each is called, its value, and one sentence of explanation. */
final class KeyFigureTiles {

    private final Texts texts;

    KeyFigureTiles(Texts texts) {
        this.texts = texts;
    }

    /**
     * One figure in words.
     *
     * @param label what the figure is called
     * @param value the figure
     * @param note the explanation
     */
    record Tile(String label, String value, String note) {}

    /** Returns the figures in words. */
    List<Tile> of(List<KeyFigure> figures) {
        return figures.stream().map(this::tile).toList();
    }

    private Tile tile(KeyFigure figure) {
        if (figure instanceof KeyFigure.Won won) {
            return new Tile(
                    texts.say("figures.won"),
                    texts.money(won.values()),
                    texts.say("figures.won.note", texts.say("opportunities", won.count())));
        }
        if (figure instanceof KeyFigure.WinRate rate) {
            return new Tile(
                    texts.say("figures.win-rate"),
                    texts.percent(rate.percent(), 1),
                    texts.say("figures.win-rate.note", texts.number(rate.won()), texts.number(rate.lost())));
        }
        if (figure instanceof KeyFigure.LossRate rate) {
            ChurnChart.Numbers numbers = rate.numbers();
            return new Tile(
                    texts.say("figures.churn"),
                    texts.percent(rate.percent(), 1),
                    texts.say(
                            "figures.churn.note",
                            texts.number(numbers.confirmed()),
                            texts.say("customers", numbers.activeAtStart()),
                            texts.number(numbers.recovered())));
        }
        if (figure instanceof KeyFigure.HandlingTime time) {
            return new Tile(
                    texts.say("figures.handling"),
                    texts.hours(time.median()),
                    texts.say("figures.handling.note", texts.say("requests", time.requests())));
        }
        if (figure instanceof KeyFigure.HandledInTime share) {
            return new Tile(
                    texts.say("figures.levels"),
                    texts.percent(share.percent(), 1),
                    texts.say(
                            "levels.of",
                            texts.number(share.kept()),
                            texts.say("requests", share.kept() + share.missed())));
        }
        throw new IllegalArgumentException(figure.toString());
    }
}
