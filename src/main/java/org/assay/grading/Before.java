package org.assay.grading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assay.intake.JudgeJob;
import org.assay.judging.Flag;
import org.assay.judging.Judged;
import org.assay.judging.Judgment;
import org.assay.judging.JudgmentSheet;
import org.assay.judging.Provenance;
import org.assay.rubric.Question;

/** What a question's latest grading says, to be brought together with what a judge says now. */
record Before(Question question, GradingRecord record, GradingWords words) {
    static Before of(JudgeJob job, Question question) {
        Grading latest = Grading.latest(job.submission(), question.id()).orElseThrow();
        return new Before(question, latest.content(), GradingPrivate.of(latest.id));
    }

    /** What was rated before stays as it was; the rest is as it was judged now. */
    Judged filledBy(Judged now) {
        List<Flag> flags =
                Stream.concat(flags().stream(), now.flags().stream()).distinct().toList();
        return new Judged(
                merged(now.sheet(), (was, is) -> was instanceof Judgment.Rated ? was : is),
                flags,
                now.provenance(),
                now.second());
    }

    /** The stronger judge has the say; what it leaves open stays as it was. */
    Judged overruledBy(Judged stronger) {
        return new Judged(
                merged(stronger.sheet(), (was, is) -> is instanceof Judgment.Rated ? is : was),
                stronger.flags(),
                stronger.provenance(),
                stronger.second());
    }

    /** Everything as it was, where the stronger judge gave no judgment. */
    Judged standing(String why) {
        List<Flag> flags = new ArrayList<>(flags());
        flags.add(Flag.of(Flag.Kind.JUDGES_DISAGREE, "The stronger judge failed: " + why));
        return new Judged(
                JudgmentSheet.of(
                        question, criterion -> withWords(record.judged(question).judgment(criterion.id()))),
                flags,
                provenance(),
                record.second()
                        .map(opinion ->
                                new Judged.Opinion(opinion.judge(), JudgmentSheet.of(question, opinion.judgments()))));
    }

    private JudgmentSheet merged(JudgmentSheet now, BinaryOperator<Judgment> choice) {
        JudgmentSheet was = record.judged(question);
        return JudgmentSheet.of(
                question,
                criterion -> choice.apply(withWords(was.judgment(criterion.id())), now.judgment(criterion.id())));
    }

    private Judgment withWords(Judgment judgment) {
        String own = words.rationales().getOrDefault(judgment.criterion(), "");
        return switch (judgment) {
            case Judgment.Rated rated -> rated.withRationale(own);
            case Judgment.Abstained abstained -> new Judgment.Abstained(abstained.criterion(), abstained.why(), own);
        };
    }

    private List<Flag> flags() {
        List<String> details = words.flagDetails();
        return IntStream.range(0, record.flags().size())
                .mapToObj(i -> {
                    Flag flag = record.flags().get(i);
                    return new Flag(flag.kind(), flag.span(), i < details.size() ? details.get(i) : "");
                })
                .toList();
    }

    private Provenance provenance() {
        GradingRecord.Origin origin = record.origin();
        return new Provenance(
                origin.judge(),
                origin.model(),
                origin.promptVersion(),
                origin.promptHash(),
                origin.parameters(),
                Provenance.Usage.NONE,
                origin.latency(),
                Optional.empty());
    }
}
