package org.assay.testing;

import org.hamcrest.FeatureMatcher;
import org.hamcrest.Matcher;

/** Holds what stands at a path of a body against a matcher; see {@link Json} for paths. */
public final class At extends FeatureMatcher<String, Object> {
    private final String path;

    private At(String path, Matcher<Object> expected) {
        super(expected, path, path);
        this.path = path;
    }

    @SuppressWarnings("unchecked")
    public static At at(String path, Matcher<?> expected) {
        return new At(path, (Matcher<Object>) expected);
    }

    @Override
    protected Object featureValueOf(String body) {
        return Json.of(body).at(path);
    }
}
