package org.assay.offline;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.assay.judging.Evidence;

/** What the passages of an answer come to for one criterion. */
sealed interface Finding {
    List<Evidence> evidence();

    /** One sentence for a reader, in the language of the criterion. */
    String rationale(CriterionReading reading);

    /** The level reached, as a place in a criterion's levels. */
    int level(int last, Thresholds thresholds);

    /** It is said. */
    record Said(Fit fit, List<Evidence> evidence) implements Finding {
        @Override
        public int level(int last, Thresholds thresholds) {
            if (fit.strength() >= thresholds.met()) {
                return 0;
            }
            double missing = 1 - Scale.between(fit.strength(), thresholds.partial(), thresholds.met());
            return Math.min(last, 1 + (int) (missing * (last - 1)));
        }

        @Override
        public String rationale(CriterionReading reading) {
            return Finding.sentence(
                    reading,
                    "最接近“%s”(%.2f);关键词 %d/%d。",
                    "Closest to “%s” (%.2f); key terms %d/%d.",
                    Finding.brief(fit.closest()),
                    fit.similarity(),
                    fit.terms(),
                    reading.termCount());
        }
    }

    /** The contrary is said, and nothing that comes nearer. */
    record Contrary(Fit fit) implements Finding {
        @Override
        public List<Evidence> evidence() {
            return List.of();
        }

        @Override
        public int level(int last, Thresholds thresholds) {
            return last;
        }

        @Override
        public String rationale(CriterionReading reading) {
            return Finding.sentence(
                    reading,
                    "“%s”与标准相反或有误(相似度 %.2f)。",
                    "“%s” is wrong or contrary to the criterion (similarity %.2f).",
                    Finding.brief(fit.passage().text()),
                    fit.similarity());
        }
    }

    /** Nothing near enough is said. */
    record Nothing(Optional<Fit> best) implements Finding {
        @Override
        public List<Evidence> evidence() {
            return List.of();
        }

        @Override
        public int level(int last, Thresholds thresholds) {
            return last;
        }

        @Override
        public String rationale(CriterionReading reading) {
            return best.map(fit -> Finding.sentence(
                            reading,
                            "没有足够接近的说法:最接近的是“%s”(%.2f);关键词 %d/%d。",
                            "Nothing near enough: the closest is “%s” (%.2f); key terms %d/%d.",
                            Finding.brief(fit.passage().text()),
                            fit.similarity(),
                            fit.terms(),
                            reading.termCount()))
                    .orElseGet(() -> Finding.sentence(
                            reading, "答案中没有可以作为依据的陈述。", "The answer makes no statement that could be evidence."));
        }
    }

    /**
     * The strongest passage that can be evidence decides, unless a stronger one says the contrary or it is itself a piece of a
     * rejected statement.
     */
    static Finding among(List<Fit> fits, Thresholds thresholds, Function<Fit, Optional<List<Evidence>>> locate) {
        List<Fit> strongest = fits.stream()
                .sorted(Comparator.comparingDouble(Fit::strength).reversed())
                .toList();
        for (Fit fit : strongest) {
            if (fit.strength() < thresholds.partial()) {
                break;
            }
            if (fit.stance() != Fit.Stance.AGREES) {
                return new Contrary(fit);
            }
            Optional<Fit> whole = fits.stream().filter(fit::isPieceOfRejected).findFirst();
            if (whole.isPresent()) {
                return new Contrary(whole.get());
            }
            Optional<List<Evidence>> evidence = locate.apply(fit);
            if (evidence.isPresent()) {
                return new Said(fit, evidence.get());
            }
        }
        return new Nothing(strongest.stream().findFirst());
    }

    private static String sentence(CriterionReading reading, String chinese, String english, Object... values) {
        boolean isChinese = reading.criterion().text().codePoints().anyMatch(Character::isIdeographic);
        return String.format(Locale.ROOT, isChinese ? chinese : english, values);
    }

    private static String brief(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= 40
                ? line
                : line.substring(0, line.offsetByCodePoints(0, 39)) + "…";
    }
}
