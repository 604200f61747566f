package org.assay.web;

import java.util.regex.Pattern;

/** Where a reader came from, or wants to go. */
public final class Place {
    /** What begins with two slashes would be another host. */
    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[\\x21-\\x5B\\x5D-\\x7E]*");

    private Place() {}

    /** The place, if it is one of ours, else the start. */
    public static String ours(String to) {
        return to != null && OURS.matcher(to).matches() ? to : "/";
    }
}
