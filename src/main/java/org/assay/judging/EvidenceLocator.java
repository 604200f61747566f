package org.assay.judging;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.assay.judging.Evidence.Match;
import org.assay.rubric.Question;

/** Finds a judge's quotes in an answer, or says why they are void. Not safe for use by several threads at once. */
public final class EvidenceLocator {
    /** What became of a quote. */
    public sealed interface Location {
        /** The places where it stands, one for each of its parts, in order. */
        record Found(List<Evidence> evidence) implements Location {
            public Found {
                evidence = List.copyOf(evidence);
            }
        }

        /** It cannot be evidence. */
        record Void(Reason reason) implements Location {}

        /** Why a quote is void. */
        enum Reason {
            NOT_FOUND,
            ECHO_OF_QUESTION,
            INSTRUCTION
        }
    }

    private static final Pattern LEFT_OUT = Pattern.compile("[…⋯]+|\\.{3,}");
    /** Shorter quotes are extended to their clause. */
    private static final int SHORT = 4;

    private final String text;
    private final Inspection inspection;
    private final Echo echo;
    private Optional<FoldedText> folded = Optional.empty();
    private Optional<List<Span>> clauses = Optional.empty();

    public EvidenceLocator(Question question, Answer answer, Inspection inspection) {
        this.text = answer.text();
        this.inspection = inspection;
        this.echo = new Echo(question.ask());
    }

    /** A quote with "…" counts as a whole where it stands like that, else as parts; parts that are void drop out. */
    public Location locate(String quote) {
        return exact(quote.strip(), 0)
                .map(List::of)
                .or(() -> locateParts(quote))
                .map(this::examine)
                .orElseGet(() -> new Location.Void(Location.Reason.NOT_FOUND));
    }

    private Optional<List<Place>> locateParts(String quote) {
        List<String> parts = LEFT_OUT.splitAsStream(quote)
                .map(String::strip)
                .filter(EvidenceLocator::saysSomething)
                .toList();
        List<Place> places = new ArrayList<>();
        int from = 0;
        for (String part : parts) {
            Optional<Place> place = find(part, from);
            if (place.isEmpty()) {
                return Optional.empty();
            }
            places.add(place.get());
            from = place.get().span().end();
        }
        return Optional.of(places).filter(found -> !found.isEmpty());
    }

    private static boolean saysSomething(String words) {
        return words.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private Optional<Place> find(String part, int from) {
        return exact(part, from).or(() -> inexact(part, from));
    }

    private Optional<Place> exact(String words, int from) {
        if (!saysSomething(words)) {
            return Optional.empty();
        }
        for (int at = text.indexOf(words, from); at >= 0; at = text.indexOf(words, at + 1)) {
            Span span = new Span(at, at + words.length());
            if (!Cut.isMisleading(text, span)) {
                return Optional.of(new Place(span, Match.EXACT, isShort(words)));
            }
        }
        return Optional.empty();
    }

    private Optional<Place> inexact(String part, int from) {
        FoldedText answer = folded();
        FoldedText quote = FoldedText.of(part);
        char mark = quote.marks().doubtfulStart();
        Predicate<Span> allowed = span ->
                !Cut.isMisleading(text, span) && (mark == 0 || answer.marks().isLedBy(mark, span.start()));
        int start = answer.indexOf(from);
        return normalised(answer, quote.text(), start, allowed)
                .map(span -> new Place(span, Match.NORMALISED, isShort(quote.text())))
                .or(() -> new FuzzySearch(answer, quote, allowed)
                        .find(start)
                        .map(span -> new Place(span, Match.FUZZY, false)));
    }

    private static Optional<Span> normalised(FoldedText answer, String words, int from, Predicate<Span> allowed) {
        if (!saysSomething(words)) {
            return Optional.empty();
        }
        for (int at = answer.text().indexOf(words, from);
                at >= 0;
                at = answer.text().indexOf(words, at + 1)) {
            Span span = answer.original(at, at + words.length());
            if (allowed.test(span)) {
                return Optional.of(span);
            }
        }
        return Optional.empty();
    }

    private static boolean isShort(String words) {
        return words.codePointCount(0, words.length()) < SHORT;
    }

    private Location examine(List<Place> places) {
        List<Evidence> evidence = new ArrayList<>();
        Optional<Location.Reason> objection = Optional.empty();
        for (Place place : places) {
            Span span = place.isShort() ? Clauses.around(clauses(), place.span()) : place.span();
            Optional<Location.Reason> reason = objectionTo(span);
            if (reason.isPresent()) {
                objection = objection.or(() -> reason);
            } else if (evidence.stream().noneMatch(earlier -> earlier.span().contains(span))) {
                evidence.add(new Evidence(span, place.match()));
            }
        }
        return evidence.isEmpty() ? new Location.Void(objection.orElseThrow()) : new Location.Found(evidence);
    }

    private Optional<Location.Reason> objectionTo(Span span) {
        if (isInstruction(span)) {
            return Optional.of(Location.Reason.INSTRUCTION);
        }
        return echo.isEcho(text.substring(span.start(), span.end()))
                ? Optional.of(Location.Reason.ECHO_OF_QUESTION)
                : Optional.empty();
    }

    private boolean isInstruction(Span span) {
        return inspection.instructions().stream().filter(span::overlaps).anyMatch(passage -> IntStream.range(
                        Math.max(span.start(), passage.start()), Math.min(span.end(), passage.end()))
                .anyMatch(at -> Character.isLetterOrDigit(text.codePointAt(at))));
    }

    private FoldedText folded() {
        if (folded.isEmpty()) {
            folded = Optional.of(FoldedText.of(text));
        }
        return folded.get();
    }

    private List<Span> clauses() {
        if (clauses.isEmpty()) {
            clauses = Optional.of(Clauses.of(text));
        }
        return clauses.get();
    }

    /** Where a part of a quote was found, before it is looked at. */
    private record Place(Span span, Match match, boolean isShort) {}
}
