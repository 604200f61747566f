package org.assay.authoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assay.authoring.Structure.Candidate;
import org.assay.authoring.Structure.Kind;
import org.assay.authoring.Structure.Marker;

/** Decides which of the lines that look like headings are headings: the numbered lists of an answer look the same. */
final class Headings {
    /** A heading of the document; a group's has no answer of its own. */
    record Found(Level level, Candidate candidate) {
        int line() {
            return candidate.line().from();
        }
    }

    /** How far up a heading stands. */
    enum Level {
        SECTION,
        GROUP,
        QUESTION
    }

    private static final int MOST_QUESTIONS = 500;

    private final List<Candidate> candidates = new ArrayList<>();

    /** Those after which, before any other heading, a reference answer or a scoring standard begins. */
    private final Set<Candidate> answered = new HashSet<>();

    /** Those that stand in a reference answer, where lists are numbered too. */
    private final Set<Candidate> withinAnswers = new HashSet<>();

    private final boolean plainWords;

    Headings(List<Line> lines) {
        plainWords = lines.stream().noneMatch(line -> isReference(line, false));
        boolean opensWithReference = lines.stream().anyMatch(line -> isReference(line, plainWords));
        List<Candidate> waiting = new ArrayList<>();
        boolean withinAnswer = false;
        for (Line line : lines) {
            Optional<Marker> marker = Structure.marker(line, plainWords);
            if (marker.isPresent()) {
                if (!waiting.isEmpty() && (!opensWithReference || !marker.get().standard())) {
                    answered.add(waiting.getLast());
                }
                waiting.clear();
                withinAnswer = !marker.get().standard();
                continue;
            }
            Optional<Candidate> candidate = Structure.candidate(line);
            candidate.ifPresent(candidates::add);
            candidate.ifPresent(waiting::add);
            if (withinAnswer) {
                candidate.filter(found -> !found.hasPoints()).ifPresent(withinAnswers::add);
            }
        }
    }

    private static boolean isReference(Line line, boolean plainWords) {
        return Structure.marker(line, plainWords)
                .filter(marker -> !marker.standard())
                .isPresent();
    }

    /** Whether the short words for an answer are the ones that the document uses. */
    boolean usesPlainWords() {
        return plainWords;
    }

    List<Found> found() {
        List<Candidate> questions = questions();
        if (questions.size() > MOST_QUESTIONS) {
            throw Unreadable.because(
                    "The document has %d questions, at most %d are possible.", questions.size(), MOST_QUESTIONS);
        }
        List<Found> found = new ArrayList<>();
        questions.forEach(question -> found.add(new Found(Level.QUESTION, question)));
        groups(questions).forEach(group -> found.add(new Found(Level.GROUP, group)));
        sections(questions).forEach(section -> found.add(new Found(Level.SECTION, section)));
        found.sort(Comparator.comparingInt(Found::line));
        return found;
    }

    /** The headings of questions are all of one kind: the one that most often leads to an answer. */
    private List<Candidate> questions() {
        List<Candidate> best = List.of();
        long most = -1;
        for (Kind kind : List.of(Kind.DOTTED, Kind.NAMED, Kind.NUMBERED)) {
            List<Candidate> accepted = accepted(kind);
            long leading = accepted.stream().filter(answered::contains).count();
            if (!accepted.isEmpty() && leading > most) {
                best = accepted;
                most = leading;
            }
        }
        return best;
    }

    private List<Candidate> accepted(Kind kind) {
        List<Candidate> accepted = candidates.stream()
                .filter(candidate -> candidate.kind() == kind)
                .filter(candidate -> answered.contains(candidate) || kind != Kind.NUMBERED && candidate.hasPoints())
                .toList();
        return kind == Kind.NUMBERED ? accepted : withoutContents(accepted);
    }

    /** Of two headings with one number the one that leads to an answer stands; the other is from a list of contents. */
    private List<Candidate> withoutContents(List<Candidate> accepted) {
        Map<String, Candidate> byNumber = new HashMap<>();
        for (Candidate candidate : accepted) {
            byNumber.merge(
                    candidate.number(),
                    candidate,
                    (first, second) -> answered.contains(second) && !answered.contains(first) ? second : first);
        }
        boolean restarts = accepted.stream()
                        .filter(answered::contains)
                        .map(Candidate::number)
                        .distinct()
                        .count()
                < accepted.stream().filter(answered::contains).count();
        return restarts
                ? accepted.stream().filter(answered::contains).toList()
                : accepted.stream().filter(byNumber::containsValue).toList();
    }

    /** A line "2. …" is a group where the next question is 2.1, or the first whose number begins with 2. */
    private List<Candidate> groups(List<Candidate> questions) {
        List<Candidate> groups = new ArrayList<>();
        for (Candidate candidate : candidates) {
            boolean leads = candidate.kind() == Kind.NUMBERED
                    && !withinAnswers.contains(candidate)
                    && questions.stream()
                            .filter(question ->
                                    question.line().from() > candidate.line().from())
                            .findFirst()
                            .filter(next -> next.number().startsWith(candidate.number() + "."))
                            .isPresent();
            boolean begins = questions.stream()
                    .noneMatch(question ->
                            question.line().from() < candidate.line().from()
                                    && question.number().startsWith(candidate.number() + "."));
            if (leads && begins) {
                groups.removeIf(earlier -> earlier.number().equals(candidate.number()));
                groups.add(candidate);
            }
        }
        return groups;
    }

    /** Where some sections say their points, those that do not are lists of the answers; so are those without questions. */
    private List<Candidate> sections(List<Candidate> questions) {
        List<Candidate> sections = candidates.stream()
                .filter(candidate -> candidate.kind() == Kind.SECTION)
                .toList();
        boolean priced = sections.stream().anyMatch(Candidate::hasPoints);
        List<Candidate> kept = sections.stream()
                .filter(section -> !priced || section.hasPoints())
                .filter(section -> !withinAnswers.contains(section))
                .filter(section -> section.line().text().length() <= 80)
                .toList();
        List<Candidate> leading = new ArrayList<>();
        for (int i = 0; i < kept.size(); i++) {
            int from = kept.get(i).line().from();
            int to = i + 1 < kept.size() ? kept.get(i + 1).line().from() : Integer.MAX_VALUE;
            if (questions.stream()
                    .anyMatch(q -> q.line().from() > from && q.line().from() < to)) {
                leading.add(kept.get(i));
            }
        }
        return leading;
    }
}
