package org.assay.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.assay.catalog.Format;
import org.assay.catalog.RubricReader;
import org.assay.judging.Evidence;
import org.assay.judging.Judgment;
import org.assay.judging.JudgmentSheet;
import org.assay.judging.Span;
import org.assay.rubric.Criterion;
import org.assay.rubric.Exam;
import org.assay.rubric.Question;
import org.assay.scoring.ExamScore;
import org.assay.scoring.Range;
import org.assay.scoring.Scorer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Folding the shipped exam, judged: 18 questions, both ends of the range, trace as data. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FoldBenchmark {
    private static final long SEED = 7;

    private Exam exam;
    private Map<String, JudgmentSheet> sheets;

    @Setup
    public void judge() throws IOException {
        exam = new RubricReader()
                .read(Files.readAllBytes(Path.of("rubric/ai-engineer-mid.yaml")), Format.YAML)
                .exam();
        Random random = new Random(SEED);
        sheets = new HashMap<>();
        exam.questions()
                .forEach(question -> sheets.put(
                        question.id(), JudgmentSheet.of(question, criterion -> judgment(criterion, random))));
    }

    /** One in ten abstains, so that both folds differ. */
    private static Judgment judgment(Criterion criterion, Random random) {
        if (random.nextInt(10) == 0) {
            return new Judgment.Abstained(criterion.id(), Judgment.Why.QUOTE_NOT_FOUND, "");
        }
        int start = random.nextInt(400);
        return new Judgment.Rated(
                criterion.id(),
                criterion
                        .levels()
                        .get(random.nextInt(criterion.levels().size()))
                        .id(),
                List.of(new Evidence(new Span(start, start + 40), Evidence.Match.EXACT)),
                "",
                OptionalDouble.empty(),
                Judgment.By.JUDGE);
    }

    @Benchmark
    public ExamScore exam() {
        Map<String, Range> ranges = new HashMap<>();
        exam.questions().forEach(question -> ranges.put(question.id(), fold(question)));
        return Scorer.score(exam, ranges);
    }

    private Range fold(Question question) {
        return Scorer.score(question, sheets.get(question.id())).value();
    }
}
