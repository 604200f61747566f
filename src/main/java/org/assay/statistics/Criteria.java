package org.assay.statistics;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.assay.catalog.Catalog;
import org.assay.rubric.Criterion;
import org.assay.rubric.Question;

/** The criteria of several versions of an exam; one that is the same in two of them is one. */
final class Criteria {
    /** A criterion of a question: another one as soon as anything in it changes. */
    record Key(String question, Criterion criterion) {}

    private record Place(int version, String question, String criterion) {}

    private final Map<Place, Key> keys = new HashMap<>();
    private final Map<Key, Integer> order = new HashMap<>();

    /** Of these versions of an exam. */
    static Criteria of(Catalog catalog, String exam, Collection<Integer> versions) {
        Criteria criteria = new Criteria();
        new TreeSet<>(versions).descendingSet().forEach(version -> catalog.version(exam, version)
                .orElseThrow()
                .exam()
                .questions()
                .forEach(question -> criteria.add(version, question)));
        return criteria;
    }

    private void add(int version, Question question) {
        question.criteria().forEach(criterion -> {
            Key key = new Key(question.id(), criterion);
            keys.put(new Place(version, question.id(), criterion.id()), key);
            order.putIfAbsent(key, order.size());
        });
    }

    Key key(int version, String question, String criterion) {
        return keys.get(new Place(version, question, criterion));
    }

    /** As the newest version has them, then those that only older ones have. */
    Comparator<Key> inOrder() {
        return Comparator.comparing(order::get);
    }
}
