package org.assay.rubric;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The rules for the names of nodes. */
final class Id {
    private static final Pattern NODE = Pattern.compile("[A-Za-z0-9.-]{1,64}");
    private static final Pattern EXAM_KEY = Pattern.compile("[a-z0-9-]{1,64}");

    private Id() {}

    static void check(String kind, String id) {
        InvalidRubric.unless(NODE.matcher(id).matches(), "%s id '%s' must match [A-Za-z0-9.-]{1,64}", kind, id);
    }

    static void checkExamKey(String key) {
        InvalidRubric.unless(isExamKey(key), "exam key '%s' must match [a-z0-9-]{1,64}", key);
    }

    static boolean isExamKey(String key) {
        return EXAM_KEY.matcher(key).matches();
    }

    static void checkUnique(String kind, Collection<String> ids) {
        Set<String> seen = new HashSet<>();
        for (String id : ids) {
            InvalidRubric.unless(seen.add(id), "%s id '%s' is used twice", kind, id);
        }
    }
}
