package org.assay.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.assay.judging.Answer;
import org.assay.judging.AnswerInspector;
import org.assay.judging.GradedAnswer;
import org.assay.judging.Judge;
import org.assay.judging.Judged;
import org.assay.judging.JudgingOptions;
import org.assay.judging.JudgingTask;
import org.assay.judging.TrainableJudge;
import org.assay.rubric.Exam;
import org.assay.rubric.Question;
import org.assay.scoring.Scorer;

/** Runs a judge over graded answers. */
public final class Evaluation {
    private final Exam exam;
    private final List<GoldAnswer> gold;
    private final Protocol protocol;

    public Evaluation(Exam exam, List<GoldAnswer> gold, Protocol protocol) {
        this.exam = exam;
        this.gold = gold;
        this.protocol = protocol;
    }

    /** What a judge can learn from these answers. */
    public List<GradedAnswer> lessons() {
        return gold.stream().map(answer -> Lesson.of(answer, exam)).toList();
    }

    /** How many answers will be judged, repeats included. */
    public int work() {
        return gold.size() * protocol.repeats();
    }

    /**
     * Judges every answer as often as the protocol says: one list of outcomes a repeat, in the order of the file.
     *
     * @param progress told after each answer how many are done
     */
    public List<List<Outcome>> run(Judge judge, IntConsumer progress) {
        List<Judge> byFold = judges(judge);
        Folds folds = Folds.of(exam, protocol.folds());
        List<List<Outcome>> repeats = new ArrayList<>();
        int done = 0;
        for (int repeat = 0; repeat < protocol.repeats(); repeat++) {
            List<Outcome> outcomes = new ArrayList<>();
            for (GoldAnswer answer : gold) {
                outcomes.add(judge(byFold.get(folds.fold(answer.question())), answer));
                progress.accept(++done);
            }
            repeats.add(outcomes);
        }
        return repeats;
    }

    private Outcome judge(Judge judge, GoldAnswer gold) {
        Question question = exam.question(gold.question()).orElseThrow();
        Answer answer = new Answer(question.id(), gold.text());
        Judged judged = judge.judge(new JudgingTask(
                exam, question, answer, new AnswerInspector().inspect(question, answer), JudgingOptions.DEFAULT));
        return new Outcome(gold, question, judged, Scorer.score(question, judged.sheet()));
    }

    private List<Judge> judges(Judge judge) {
        List<Judge> judges = new ArrayList<>();
        Folds folds = Folds.of(exam, protocol.folds());
        for (int fold = 0; fold < protocol.folds(); fold++) {
            judges.add(
                    protocol.folds() > 1 && judge instanceof TrainableJudge pupil
                            ? pupil.trainedOn(folds.learntFrom(
                                    fold, lessons(), lesson -> lesson.question().id()))
                            : judge);
        }
        return judges;
    }
}
