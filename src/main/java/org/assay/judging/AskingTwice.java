package org.assay.judging;

import java.util.List;
import java.util.Optional;
import org.assay.rubric.Question;

/** Has every answer judged by one judge, and keeps beside it what another one says. */
public final class AskingTwice implements Judge {
    private final Judge first;
    private final Judge second;

    public AskingTwice(Judge first, Judge second) {
        this.first = first;
        this.second = second;
    }

    @Override
    public Judged judge(JudgingTask task) {
        Judged judged = first.judge(task);
        Judged other = second.judge(task);
        return new Judged(
                judged.sheet(),
                judged.flags(),
                judged.provenance(),
                Optional.of(new Judged.Opinion(other.provenance().judge(), other.sheet())));
    }

    @Override
    public List<String> names() {
        return first.names();
    }

    @Override
    public int concurrency() {
        return first.concurrency();
    }

    @Override
    public Optional<Judge> stronger() {
        return first.stronger().map(judge -> new AskingTwice(judge, second));
    }

    @Override
    public Optional<Judge> second() {
        return Optional.of(second);
    }

    @Override
    public void load() {
        first.load();
        second.load();
    }

    @Override
    public void prepare(Question question) {
        first.prepare(question);
        second.prepare(question);
    }
}
