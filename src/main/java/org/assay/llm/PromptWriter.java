package org.assay.llm;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assay.rubric.Criterion;
import org.assay.rubric.Level;
import org.assay.rubric.Question;

/** Puts a question, its criteria and an answer into the words of the prompts. */
final class PromptWriter {
    private final PromptTexts texts;

    /** What comes before the answer, which is the same for every candidate. */
    private final Map<Asked, Prompt.Beginning> beginnings = new ConcurrentHashMap<>();

    private record Asked(Question question, List<Criterion> criteria) {}

    PromptWriter(PromptTexts texts) {
        this.texts = texts;
    }

    PromptTexts texts() {
        return texts;
    }

    /** @param criteria numbered from 1 in this order */
    Prompt prompt(Question question, List<Criterion> criteria, FencedAnswer answer) {
        Prompt.Beginning beginning = beginnings.computeIfAbsent(
                new Asked(question, criteria),
                asked -> new Prompt.Beginning(beginning(asked), ReplySchema.of(asked.criteria())));
        return new Prompt(beginning, user(answer), answer.nonce());
    }

    private String beginning(Asked asked) {
        String standard = IntStream.range(0, asked.criteria().size())
                .mapToObj(i -> criterion(i + 1, asked.criteria().get(i)))
                .collect(Collectors.joining("\n"));
        return texts.instructions().render(Map.of())
                + "\n"
                + texts.question()
                        .render(Map.of(
                                "ask", orNone(asked.question().ask()),
                                "reference", orNone(asked.question().reference()),
                                "criteria", standard.strip()));
    }

    private String user(FencedAnswer answer) {
        return texts.answer().render(Map.of("nonce", answer.nonce(), "answer", answer.text()));
    }

    private String criterion(int number, Criterion criterion) {
        return texts.criterion()
                        .render(Map.of(
                                "number", String.valueOf(number),
                                "text", criterion.text(),
                                "levels",
                                        criterion.levels().stream()
                                                .map(this::level)
                                                .collect(Collectors.joining("\n")),
                                "details", String.join("\n", details(criterion))))
                        .strip()
                + "\n";
    }

    private String level(Level level) {
        String text = level.text().isBlank()
                ? texts.words().getProperty("level." + level.id().toLowerCase(Locale.ROOT), "")
                : level.text();
        return text.isEmpty() ? "- " + level.id() : "- " + level.id() + ": " + text;
    }

    private List<String> details(Criterion criterion) {
        List<String> details = new ArrayList<>();
        if (!criterion.reference().isBlank()) {
            details.add(texts.word("reference") + " " + criterion.reference().strip());
        }
        details.addAll(list("accept", criterion.accept()));
        details.addAll(list("reject", criterion.reject()));
        details.addAll(list(
                "ruling",
                criterion.rulings().stream()
                        .map(ruling -> ruling.date() + ": " + ruling.text())
                        .toList()));
        if (criterion.evidence() == Criterion.EvidenceRule.NONE) {
            details.add(texts.word("no-quote-needed"));
        }
        return details;
    }

    private List<String> list(String word, List<String> items) {
        return items.isEmpty()
                ? List.of()
                : Stream.concat(Stream.of(texts.word(word)), items.stream().map(item -> "- " + item.strip()))
                        .toList();
    }

    private String orNone(String text) {
        return text.isBlank() ? texts.word("none") : text.strip();
    }
}
