package org.assay.intake;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assay.judging.Answer;

/** Erasable: what a candidate wrote to one question, exactly as received. */
@Entity
@Table(name = "answer_text")
@IdClass(SubmittedAnswer.Key.class)
public class AnswerText extends PanacheEntityBase {
    @Id
    public UUID submission;

    @Id
    public String question;

    public String text;

    public static Optional<Answer> of(UUID submission, String question) {
        return AnswerText.<AnswerText>findByIdOptional(new SubmittedAnswer.Key(submission, question))
                .map(AnswerText::answer);
    }

    /** By question. */
    public static Map<String, Answer> of(UUID submission) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        List<AnswerText> texts = list("submission", submission);
        texts.forEach(text -> answers.put(text.question, text.answer()));
        return answers;
    }

    private Answer answer() {
        return new Answer(question, text);
    }
}
