package org.assay.rubric;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

/** SHA-256 (hexadecimal) over the meaning of a rubric: equal for equal rubrics, however their files were laid out. */
public final class RubricHash {
    private final MessageDigest digest;

    private RubricHash() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Hash of everything that a rubric says. */
    public static String of(Exam exam) {
        RubricHash hash = new RubricHash();
        hash.put(exam.key(), exam.title(), exam.language(), exam.points(), exam.bonus());
        hash.each(exam.sections(), hash::section);
        return hash.hex();
    }

    /**
     * The judging hash of a criterion: over what a judge goes by, so that under an equal one a judgment stays valid.
     * In it are the question's text and reference answer, and of the criterion the statement, reference, accepted and
     * rejected wordings, rulings, whether a quote is needed, and the ids and texts of its levels in their order. Not in
     * it are amounts of points and everything that only arithmetic reads (pay rules, limits, requirements, lines), for
     * no judge sees them; nor names, titles and places in the exam; nor the other criteria of the question, though a
     * judge may be asked about all of them at once, for each is to be judged alone.
     */
    public static String ofJudging(Question question, Criterion criterion) {
        RubricHash hash = new RubricHash();
        hash.put(question.ask(), question.reference(), criterion.text(), criterion.reference());
        hash.put(criterion.evidence(), criterion.accept(), criterion.reject());
        hash.rulings(criterion);
        hash.each(criterion.levels(), level -> hash.put(level.id(), level.text()));
        return hash.hex();
    }

    private void section(Section section) {
        put(section.id(), section.title(), section.points());
        each(section.groups(), group -> {
            put(group.id(), group.title(), group.points());
            each(group.questions(), this::question);
        });
        each(section.ungrouped(), this::question);
    }

    private void question(Question question) {
        put(question.id(), question.title(), question.points(), question.bonus(), question.ask(), question.reference());
        put(question.limits(), question.source());
        each(question.items(), this::item);
    }

    private void item(Item item) {
        put("item", item.id(), item.text(), item.points(), item.bonus(), item.pay(), item.distinct(), item.limits());
        put(item.floor(), item.source());
        each(item.parts(), this::part);
    }

    private void part(Part part) {
        switch (part) {
            case Item item -> item(item);
            case Criterion criterion -> criterion(criterion);
        }
    }

    private void criterion(Criterion criterion) {
        put("criterion", criterion.id(), criterion.text(), criterion.reference(), criterion.evidence());
        put(criterion.accept(), criterion.reject(), criterion.requires(), criterion.line(), criterion.source());
        rulings(criterion);
        each(criterion.levels(), level -> put(level.id(), level.points(), level.text()));
    }

    /** Nothing where there are none, so that rubrics from before there were rulings keep their hashes. */
    private void rulings(Criterion criterion) {
        if (!criterion.rulings().isEmpty()) {
            put("rulings");
            each(criterion.rulings(), ruling -> put(ruling.date(), ruling.text()));
        }
    }

    private <T> void each(List<T> children, Consumer<T> hashing) {
        put(children.size());
        children.forEach(hashing);
    }

    /** Each value with its length before it, so that no two sequences of values look the same. */
    private void put(Object... values) {
        for (Object value : values) {
            if (value instanceof Collection<?> several) {
                put(several.size());
                several.forEach(this::put);
            } else {
                byte[] bytes = value.toString().getBytes(StandardCharsets.UTF_8);
                digest.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                digest.update(bytes);
            }
        }
    }

    private String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
