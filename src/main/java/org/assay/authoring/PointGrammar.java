package org.assay.authoring;

import static org.assay.authoring.Numerals.AMOUNT;
import static org.assay.authoring.Numerals.COUNT;

import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.assay.authoring.Term.AtLeast;
import org.assay.authoring.Term.AtMost;
import org.assay.authoring.Term.AtMostIfFewer;
import org.assay.authoring.Term.Bonus;
import org.assay.authoring.Term.Choose;
import org.assay.authoring.Term.Deduct;
import org.assay.authoring.Term.Discretion;
import org.assay.authoring.Term.DownToZero;
import org.assay.authoring.Term.Each;
import org.assay.authoring.Term.IsBonus;
import org.assay.authoring.Term.Total;
import org.assay.rubric.Points;

/** The ways in which scoring standards speak of points, in Chinese and English; what is more special comes first. */
final class PointGrammar {
    /** The 分 of points, not that of 分钟, 分析, 分类 … */
    private static final String FEN = "\\s*分(?![钟类布析之割段区层组支叉裂块片母子别开发解散配成为化式辨级叶流词享])";

    private static final String EN = "\\s*(?:points?|pts?\\b\\.?|marks?)(?![a-z])";
    private static final String POINTS = "(?:" + FEN + "|" + EN + ")";
    private static final String ONE = "(" + AMOUNT + ")";
    private static final String RANGE = ONE + "(?:\\s*(?:[-–—~~至到]|to)\\s*" + ONE + ")?";
    private static final String UNIT = "(?:个方面|小点|小题|方面|[个种点条项处类步道者例空题问句名])";
    private static final String MOST_ZH = "(?:最多|至多|不超过|不得超过|最高|封顶)";
    private static final String MOST_EN =
            "(?:at most|no more than|not more than|a maximum of|maximum(?: of)?|max\\.?(?: of)?|up to|capped at)";
    private static final String NO_STOP = "[^,;。()\\d]";

    /** One way of speaking: where it stands, what it means. */
    record Rule(Pattern pattern, Function<MatchResult, Term> meaning) {}

    static final List<Rule> RULES = List.of(
            rule(
                    "(?:如果|若|如)?(只|仅|少于|不足|不满)(?:能|有|是)?(?:答|写|给|说|列|举|回答|做|讲|完成|用)?[出到对了]{0,2}\\s*("
                            + COUNT + ")\\s*" + UNIT + "?" + NO_STOP + "{0,10}?,?\\s*" + MOST_ZH
                            + "(?:可|能)?(?:得|给|计|为)?(?:到)?\\s*" + ONE + FEN,
                    match -> new AtMostIfFewer(fewerThan(match.group(1), match.group(2)), points(match, 3))),
            rule(
                    MOST_EN + "\\s*" + ONE + "(?:" + EN + ")?\\s*(?:in total\\s*)?,?\\s*(?:if|when|where|for)\\s+"
                            + "(?:there (?:is|are)\\s+)?(only|just|fewer than|less than)\\s+(" + COUNT
                            + ")(?:\\s+[a-z]+){0,4}",
                    match -> new AtMostIfFewer(fewerThan(match.group(2), match.group(3)), points(match, 1))),
            rule(
                    "(?:if|when|where|with|for)?\\s*(only|just|fewer than|less than)\\s+(" + COUNT
                            + ")(?:\\s+[a-z]+){0,4}?\\s*[,:]?\\s*(?:then\\s*)?(?:earns?\\s+|gets?\\s+)?" + MOST_EN
                            + "\\s*"
                            + ONE + "(?:" + EN + ")?",
                    match -> new AtMostIfFewer(fewerThan(match.group(1), match.group(2)), points(match, 3))),
            rule(
                    "酌情(?:给|扣|加|减)?分?|视(?:答题|具体|回答)?情况(?:给|扣)分|(?:at|left to) the (?:examiner|grader|marker)'?s?'?"
                            + " (?:discretion)|(?:at\\s+)?(?:your\\s+)?discretion(?:ary)?|as (?:the examiner|you)"
                            + " (?:sees?|thinks?) fit",
                    match -> new Discretion()),
            rule(
                    "(每" + NO_STOP + "{0,12}?)?(?:应|则|再|倒|需)?扣(?:除|去|掉)?\\s*" + ONE + FEN,
                    match -> new Deduct(points(match, 2), match.group(1) != null)),
            rule(
                    "(?:deduct(?:s|ed|ion)?|subtract|minus|lose[s]?|take off)(?:\\s+of)?[: ]\\s*" + ONE + "(?:" + EN
                            + ")?(\\s*(?:for each|per|for every|each)(?:\\s+[a-z]+){0,3})?",
                    match -> new Deduct(points(match, 1), match.group(2) != null)),
            rule("(?<=^|[(\\s:])[-−]" + ONE + POINTS, match -> new Deduct(points(match, 1), false)),
            rule("扣完为止|扣至\\s*0\\s*分(?:为止)?|(?:not|never) (?:below|less than) (?:0|zero)", match -> new DownToZero()),
            rule(
                    "(?:加分项?|附加分|附加题|附加|额外)" + NO_STOP + "{0,6}?[,:]?" + NO_STOP + "{0,8}?(?:可|另|再|额外)?(?:\\+|加|得)\\s*"
                            + ONE + FEN,
                    match -> new Bonus(points(match, 1))),
            rule("(?:附加分|附加|额外|加分):?\\s*" + ONE + FEN, match -> new Bonus(points(match, 1))),
            rule("(?:可|另|再)?\\s*(?:\\+|(?:可|另|再|额外)加)\\s*" + ONE + FEN, match -> new Bonus(points(match, 1))),
            rule(
                    "(?:bonus|extra(?:[- ]credit)?)(?:\\s+(?:point|item|question))?\\s*(?:of|,|:|for)?\\s*\\+?\\s*"
                            + ONE + "(?:" + EN + ")?",
                    match -> new Bonus(points(match, 1))),
            rule(
                    "\\+?\\s*" + ONE + "(?:" + EN
                            + "\\s*(?:of\\s+)?(?:bonus|extra(?:[- ]credit)?)|\\s*(?:bonus|extra(?:[- ]credit)?)(?:" + EN
                            + ")?)",
                    match -> new Bonus(points(match, 1))),
            rule("\\+\\s*" + ONE + EN, match -> new Bonus(points(match, 1))),
            rule("加分项|附加题|附加项|选做加分|\\bbonus\\b|\\bextra[- ]credit\\b", match -> new IsBonus()),
            rule(
                    "(?:各|每)(?:答对|写出|给出|说出|列出|答出|说对|写对|答)?[一]?" + UNIT + "?" + NO_STOP
                            + "{0,8}?(?:得|计|给|值|占|为|记|:)?\\s*" + RANGE + FEN,
                    PointGrammar::each),
            rule(RANGE + FEN + "\\s*[/每一]\\s*" + UNIT, PointGrammar::each),
            rule(
                    RANGE + EN + "\\s*(?:each|apiece|/\\s*[a-z]+|(?:per|for each|for every)(?:\\s+[a-z]+)?)",
                    PointGrammar::each),
            rule(
                    "each(?:\\s+[a-z]+){0,3}?\\s*(?:is worth|worth|earns|gets|:|for)?\\s*" + RANGE + EN,
                    PointGrammar::each),
            rule(
                    "(?:至少|不少于|起码)(?:答|写|给|列|说|举)?[出到对]?\\s*(" + COUNT + ")\\s*" + UNIT,
                    match -> new AtLeast(count(match, 1))),
            rule(
                    "(?:at least|a minimum of|no fewer than|not fewer than)\\s+(" + COUNT + ")(?!" + EN
                            + ")(?:\\s+[a-z]+)?",
                    match -> new AtLeast(count(match, 1))),
            rule("(" + COUNT + ")\\s*选\\s*(" + COUNT + ")", match -> new Choose(count(match, 2))),
            rule(
                    "(?:任意?选?择?|任答|任取|选择?|选答|取其?中?|择|(?:取?(?:得分)?(?:最高|最好)的?))(?:其中?|出|任意)?\\s*(" + COUNT + ")\\s*(?:"
                            + UNIT + "(?:方法|解法|方案|即可)?|即可|(?=[,;)]|$))",
                    match -> new Choose(count(match, 1))),
            rule(
                    "(?:choose|pick|select|answer|take)\\s+(?:any\\s+|the best\\s+)?(" + COUNT + ")(?!" + EN
                            + ")(?:\\s+of(?:\\s+(?:them|these|" + COUNT + "))?)?|\\b(?:any|best)\\s+(" + COUNT + ")(?!"
                            + EN
                            + ")(?:\\s+of(?:\\s+(?:the|these|those))?(?:\\s+" + COUNT + ")?:?)?",
                    match -> new Choose(count(match, match.group(1) == null ? 2 : 1))),
            rule("(?:" + MOST_ZH + "(?:可|能)?(?:得|给|计|为)?|上限为?)\\s*" + ONE + FEN, match -> new AtMost(points(match, 1))),
            rule(MOST_EN + "\\s*" + ONE + "(?:" + EN + "|(?=\\s*(?:[);,.]|$)))", match -> new AtMost(points(match, 1))),
            rule("(共计?|合计|总计|总分|满分)(?:为|是|[:])?\\s*" + ONE + FEN, match -> new Total(points(match, 2), true)),
            rule(
                    ONE + "(?:" + EN
                            + ")?\\s*(?:in total|in all|altogether|total)\\b|\\btotal(?:ling)?(?:\\s+of)?[: ]\\s*" + ONE
                            + "(?:" + EN + ")?",
                    match -> new Total(points(match, match.group(1) == null ? 2 : 1), true)),
            rule(
                    "(?:得|计|值|占|(?:is\\s+)?worth|out of|scores?|for)?\\s*(?<![\\d.])" + ONE + POINTS,
                    match -> new Total(points(match, 1), false)),
            rule("\\[\\s*" + ONE + "\\s*\\]|\\(\\s*" + ONE + "\\s*['′’]\\s*\\)", PointGrammar::bare));

    private PointGrammar() {}

    private static Rule rule(String pattern, Function<MatchResult, Term> meaning) {
        return new Rule(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), meaning);
    }

    private static Term each(MatchResult match) {
        Points low = points(match, 1);
        return new Each(low, match.group(2) == null ? low : points(match, 2));
    }

    private static Term bare(MatchResult match) {
        return new Total(points(match, match.group(1) == null ? 2 : 1), false);
    }

    private static int fewerThan(String word, String count) {
        int number = Math.max(1, Numerals.count(count).orElse(1));
        return word.matches("(?i)只|仅|only|just") ? number + 1 : number;
    }

    private static int count(MatchResult match, int group) {
        return Math.max(1, Numerals.count(match.group(group)).orElse(1));
    }

    private static Points points(MatchResult match, int group) {
        return Numerals.points(match.group(group));
    }
}
