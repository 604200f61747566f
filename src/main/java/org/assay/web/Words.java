package org.assay.web;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.stream.Stream;

/** The words of a language for what the code knows by name: statuses, reasons, flags, what happened. */
public final class Words {
    private final ResourceBundle bundle;

    private Words(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    static Words in(Locale locale) {
        return new Words(ResourceBundle.getBundle(
                "org/assay/web/Words", locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES)));
    }

    /** A constant, under its type and name: {@code Submission.Status.FINAL}. */
    public String of(Enum<?> constant) {
        String type = constant.getDeclaringClass().getName();
        return say(type.substring(type.lastIndexOf('.') + 1).replace('$', '.') + "." + constant.name());
    }

    /** A sentence with values put in. */
    public String say(String key, Object... values) {
        return MessageFormat.format(
                bundle.getString(key), Stream.of(values).map(String::valueOf).toArray());
    }

    /** A name that others may have thought of, such as a reason code: as it is, where there are no words for it. */
    public String orItself(String kind, String name) {
        String key = kind + "." + name;
        return bundle.containsKey(key) ? say(key) : name;
    }
}
