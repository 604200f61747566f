package org.assay.testing;

import io.restassured.response.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form of a page on which a rubric is edited. */
public final class Forms {
    private static final Pattern INPUT =
            Pattern.compile("<input[^>]*? name=\"((?:part:|/)[^\"]*|tree|seen)\" value=\"([^\"]*)\"(?! ?checked)");
    private static final Pattern TEXT =
            Pattern.compile("<textarea[^>]*? name=\"(/[^\"]*|yaml)\"[^>]*>\n?([^<]*)</textarea>");
    private static final Pattern CHOICE = Pattern.compile(
            "<select[^>]*? name=\"(/[^\"]*|where)\"[^>]*>(?:(?!</select>).)*?<option value=\"([^\"]*)\" selected",
            Pattern.DOTALL);

    private Forms() {}

    /** What a browser would send of it, if nothing were typed and nothing ticked. */
    public static Map<String, String> typed(Response response) {
        String page = response.asString();
        String form = page.substring(page.indexOf("class=\"edit\""));
        form = form.substring(0, form.indexOf("</form>"));
        Map<String, String> fields = new LinkedHashMap<>();
        each(INPUT, form, fields::put);
        each(TEXT, form, fields::put);
        each(CHOICE, form, fields::put);
        fields.keySet().removeIf(name -> name.endsWith("/isBonus") || name.endsWith("/distinct"));
        return fields;
    }

    private static void each(Pattern pattern, String form, BiConsumer<String, String> found) {
        Matcher matcher = pattern.matcher(form);
        while (matcher.find()) {
            found.accept(matcher.group(1), unescaped(matcher.group(2)));
        }
    }

    private static String unescaped(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
