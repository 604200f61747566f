package org.assay.judging;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds sentences that talk about the grading instead of about the question: whatever their wording, words of several
 * themes come together in them. For a text that {@link InstructionDetector} has levelled.
 */
final class GradingTalk {
    /** What such a sentence speaks of. */
    private enum Theme {
        /** Who grades. */
        GRADER(
                "阅卷|评阅|评审|批改|改卷|判卷|批卷|评卷|考官|教务|出题(?:组|人|老师)|命题(?:组|人)|老师|监考|申诉|评委|(?:评分|打分|评判)(?:人|者|员|ai|模型|系统|助手)"
                        + "|\\b(?:(?:grad|mark|evaluat|assess|scor)(?:er|or)s?|examiners?|proctors?|(?:exam(?:ination)?|review) (?:board|committee|panel)|professor|(?:grad|mark)ing|generousbot|whoever (?:reads|scores|checks))\\b"),
        /** What is graded, and by what. */
        GRADED(
                "(?:本|此|该|这|这一|每一?)(?:道|份|个|条|张|位)?(?:小?题(?!目?[的中]?(?:思路|意|解法|关键))|卷|答卷|答案|回答|作答|考生|同学|学生)|该生|考生|候选人"
                        + "|(?:得|采|评|给)分(?:点|项|标准|细则|规则|说明|表)|(?:各|每|所有|全部|后面的?|其余的?|剩下的?)(?:一?[条项个]|的)?(?:要点|细则|条目|得分|评分|标准|条件|检查)|各(?:项|点|条)|细则|[作答]答区|几分|多少分"
                        + "|\\b(?:(?:this|my|the|each|every) (?:answer|response|copy|candidate(?:'s|’s)?|script|item|submission|paper|exam)|candidates?|(?:every|each|all|any)(?: of)?(?: the)? (?:criteri(?:on|a)|lines?|checks?|boxes|requirements?)"
                        + "|criteri(?:on|a)|rubrics?|(?:mark|grad|scor)ing (?:grid|scheme|sheet|rules?|guide|key|standard)|answer key|c1)\\b"),
        /** What the outcome shall be. */
        VERDICT(
                "(?:判|记|算|按|视|勾选|登记|取|打|计|标|当|作)(?:作|为|成|定)?[^。!?;\\n]{0,6}(?:满足|答[到对]|全对|正确|达标|给足|满分|(?:最高|第一|顶)(?:档|等级|级)|足分|得分)"
                        + "|满分(?! ?[为是:]? ?\\d)|(?:给|拿|得|判|加|打)(?:足|满)分?|拉满|[多加]给?[^。!?;\\n]{0,3}分(?!类|支|布|配|解|母|子|段|块|组|析|量|别|辨)|不扣分|(?:最高|第一|顶)(?:档|等级)|全对|从宽|宽松|高抬贵手|手下留情|网开一面|免评|全部?(?:通过|达标|给分|得分)|(?:都|均|已经?)(?:答到|答对|涵盖|覆盖|达成|具备)"
                        + "|\\b(?:(?:full|maximum|max|perfect|top|best|highest|complete)(?: of)?(?: the)?(?: available| possible)? (?:marks?|credits?|levels?|bands?|grades?)|(?:full|perfect|maximum) (?:points|scores?)|(?:all|every)(?: of)?(?: the)? (?:(?:available|possible) (?:points?|credits?)|marks)"
                        + "|first level|(?:accept|pass|tick|approve|satisf(?:y|ies|ied)|credit)(?:s|ed|es)? (?:every|all|this|each|everything|the candidate|it)|(?:is|are|as|be|been|already|fully|counts? as) (?:met|satisfied|passed|fulfilled|covered|approved)"
                        + "|(?:not|never|without) (?:withh[eo]ld|deduct)\\w*|withheld|generous(?:ly)?|lenient(?:ly)?|always_pass|nothing is missing|met for)\\b"),
        /** That something shall be done. */
        ORDER(
                "请|务必|必须|一律|统一|统统|无需|不必|不用|不要|不得|直接|恳请|麻烦|拜托|求求|应当|应按|约定|表示|注意"
                        + "|\\b(?:please|must|shall|should|ignore|treat|enter|choose|apply|tick|set|accept|give|grant|award|let|beg|stay|follow|decode|do not|don't|never|assume|consider|record|register|return|output|make sure|kindly)\\b"),
        /** Why the grader should be kind. */
        PLEA(
                "家里|家境|家庭(?:困难|条件)|条件不好|对我[^。!?;\\n]{0,6}重要|补考|毕不了业|恳请|恳求|求求|拜托|同情|可怜"
                        + "|\\b(?:visa|scholarship|my (?:job|future|career|family|degree|graduation|life)|i (?:have been|was|am) (?:very )?(?:ill|sick)|desperate(?:ly)?|beg|sympathy|mercy|compassion)\\b"),
        /** Where the order is said to come from. */
        AUTHORITY(
                "系统|指令|广播|升级|通知|公告|备注|自动生成|签字|核验|复核|权限|后台|管理员|开发者|官方|教研"
                        + "|\\b(?:system|policy|override|overrid(?:e|den)|instructions?|tool (?:result|output)|official|administrators?|admin|committee|board|supervisor|approved|authori[sz]ed|confidential|internal)\\b");

        private final String words;

        Theme(String words) {
            this.words = words;
        }
    }

    /** Verdicts in a form that no answer to a question has. */
    private static final List<String> PLAIN = List.of(
            "\\blevel[\"']? ?(?:=+|:|→|->|is) ?[\"']?(?:met|full|pass)",
            "\\bcriteri(?:on|a)\\b[^.!?;\\n]{0,20}(?:=+|:|→|->|⇒) ?[\"']?(?:met|pass(?:ed)?|ok|full|true|satisfied)\\b",
            "\\b(?:scoring|grading|marking|judge)_?(?:mode|policy|override)\\b|\\balways_pass\\b|\\b(?:root|admin|system)@[\\w.-]+",
            "你(?:来|现在|将|要|就|去)?(?:扮演|饰演)|\\bstay in character\\b|\\brole-?play\\b",
            "(?:参考|标准|官方|出题组|命题组)[^。!?;\\n]{0,6}(?:解答|答案|解法)[^。!?;\\n]{0,8}(?:与|和|同|跟)[^。!?;\\n]{0,6}(?:上面|以上|上述|本|我|前面)[^。!?;\\n]{0,10}(?:相同|一致|吻合|一样|等同)",
            "\\b(?:official|reference|model|sample|expected|standard|key) (?:solutions?|answers?|key)\\b[^.!?;\\n]{0,60}\\b(?:above|this answer|my answer|identical|word for word|verbatim|same as|precisely|exactly)\\b");

    /** The themes, in their order, and behind them the plain verdicts. */
    static final ScreenedPatterns ALL =
            new ScreenedPatterns(Stream.concat(Stream.of(Theme.values()).map(theme -> theme.words), PLAIN.stream())
                    .toList());

    private GradingTalk() {}

    /** The words that give such a sentence away, as places in the original. */
    static List<Span> in(MappedText level, List<Span> sentences) {
        Map<Span, Map<Theme, List<Span>>> talk = new LinkedHashMap<>();
        List<Span> found = new ArrayList<>();
        for (ScreenedPatterns.Match match : ALL.in(level.text())) {
            Span place = level.original(match.span().start(), match.span().end());
            if (match.pattern() < Theme.values().length) {
                talk.computeIfAbsent(Clauses.around(sentences, place), sentence -> new EnumMap<>(Theme.class))
                        .computeIfAbsent(Theme.values()[match.pattern()], first -> new ArrayList<>())
                        .add(place);
            } else {
                found.add(place);
            }
        }
        talk.values().stream()
                .filter(themes -> isAboutGrading(themes.keySet()))
                .flatMap(themes -> themes.values().stream().flatMap(List::stream))
                .forEach(found::add);
        return found;
    }

    private static boolean isAboutGrading(Set<Theme> themes) {
        boolean outcome = themes.contains(Theme.VERDICT);
        return outcome && themes.contains(Theme.GRADER)
                || outcome && themes.contains(Theme.GRADED)
                || outcome && themes.contains(Theme.AUTHORITY) && themes.contains(Theme.ORDER)
                || outcome && themes.contains(Theme.PLEA)
                || themes.containsAll(Set.of(Theme.GRADER, Theme.GRADED, Theme.ORDER))
                || themes.containsAll(Set.of(Theme.GRADER, Theme.PLEA))
                || themes.containsAll(Set.of(Theme.AUTHORITY, Theme.GRADED, Theme.ORDER));
    }
}
