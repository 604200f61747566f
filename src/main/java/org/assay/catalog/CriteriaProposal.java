package org.assay.catalog;

import java.util.List;
import java.util.OptionalInt;
import org.assay.rubric.Points;
import org.assay.rubric.Source;

/**
 * Whoever can propose how the lines of a scoring standard split into criteria: a port for a language model. It may name
 * nothing but statements, points and lines, and what it names has been checked when it comes back.
 */
public interface CriteriaProposal {
    /** Of one line; more than this nobody names one by one. */
    int MOST_CRITERIA = 20;

    /** Nobody to ask. */
    CriteriaProposal NONE = new CriteriaProposal() {
        @Override
        public int concurrency() {
            return 0;
        }

        @Override
        public Reply propose(Stretch stretch) {
            throw new IllegalStateException("nobody can be asked");
        }
    };

    /** About how many questions it can be asked at the same time; 0 where there is nobody to ask. */
    int concurrency();

    /** Never throws for what goes wrong with whoever is asked. */
    Reply propose(Stretch stretch);

    /**
     * A question as its document has it, with the lines of its scoring standard that are to be split.
     *
     * @param exam key of the exam, whose budget pays
     * @param lines those that are not blank
     */
    record Stretch(String exam, String language, List<NumberedLine> lines, List<ScoringLine> standard) {
        public Stretch {
            lines = List.copyOf(lines);
            standard = List.copyOf(standard);
        }
    }

    /** A line of the document; lines are counted from 1. */
    record NumberedLine(int number, String text) {}

    /** Where a line of a scoring standard stands, and how its points fall into parts. */
    record ScoringLine(Source source, Form form) {}

    /** What the points of criteria have to add up to. */
    sealed interface Form {
        /** One part, which criteria share as they like. */
        record Whole(Points points) implements Form {}

        /** Parts with points of their own; only the {@code best} of them are paid where that is present. */
        record Parts(List<PricedPart> parts, OptionalInt best) implements Form {
            public Parts {
                parts = List.copyOf(parts);
            }
        }

        /** Paid by how many parts are met: as many as there are steps or more, of one criterion each, without points. */
        record Steps(int least) implements Form {}
    }

    /** What a part is worth, and where the document speaks of it. */
    record PricedPart(Points points, Source source) {}

    /**
     * A checked statement.
     *
     * @param part of its line, counted from 1
     * @param lines numbers of the document's lines that it goes by, at least one
     */
    record ProposedCriterion(int part, String statement, Points points, List<Integer> lines) {
        public ProposedCriterion {
            lines = List.copyOf(lines);
        }
    }

    /** What came of asking. */
    sealed interface Reply {
        /**
         * A reply, of use or not.
         *
         * @param by who proposed, and by which prompts
         * @param outcomes one for each line of the standard, in their order
         */
        record Proposed(String by, List<Outcome> outcomes) implements Reply {
            public Proposed {
                outcomes = List.copyOf(outcomes);
            }
        }

        /** No reply came about. */
        record Failed(String why) implements Reply {}
    }

    /** What came of one line. */
    sealed interface Outcome {
        /** Criteria that keep to the line's form, in the order of their parts. */
        record Accepted(List<ProposedCriterion> criteria) implements Outcome {
            public Accepted {
                criteria = List.copyOf(criteria);
            }
        }

        /** Criteria that do not, or none. */
        record Refused(String why) implements Outcome {}
    }
}
