package org.assay.judging;

import java.util.List;
import java.util.stream.Stream;

/**
 * Ways in which an answer speaks to its grader instead of to the question, for a text that {@link InstructionDetector} has
 * levelled: lower case, narrow, no invisible characters. Every gap is bounded and stays within a sentence.
 */
final class InstructionPatterns {
    private static final String GAP = "[^。!?;\\n]";
    private static final String WORDS = "(?:[\\w'’/%,-]+[ \\n]+)";

    /** Somebody or something that only ever grades. */
    private static final String ZH_GRADER =
            "(?:(?:阅卷|改卷|判卷|批卷|批改|评卷)(?:老师|教师|人员?|者|员|系统|模型|助手|程序|机器人|ai|专家|组)?|(?:评分|打分)(?:老师|教师|人员?|者|员|助手|机器人|ai|专家)"
                    + "|(?:ai|大模型|语言模型|llm|机器|自动)(?:评分|阅卷|批改|打分|判卷)(?:老师|者|员|系统|模型|器|助手|程序)?|考官)";

    private static final String ZH_THIS_ANSWER = "(?:(?:本|此|该|这)(?:道|个|份|篇|小|条)?(?:题目?|答案|回答|答卷|试卷|作答|解答|考生|考卷)(?:目)?"
            + "|我的?(?:这[个份道])?(?:答案|回答|答卷|作答|解答)|(?:以上|上述|下面|以下|上面)(?:的)?(?:答案|回答|作答|解答)|考生|答题(?:者|人)"
            + "|(?:全部|所有|每一?|各)(?:个|条|项)?(?:的)?(?:评分|得分|采分|给分)(?:点|项|线|细项|条目|标准))";
    private static final String ZH_FULL =
            "(?:满分|最高分|最高档|最高等级|高分|全分|全部分数|所有分数|全部得分|\\d+(?:\\.\\d+)?分(?![\\p{IsHan}&&[^的吧啊呀哦,]]))";
    private static final String ZH_AWARD =
            "(?:给|打(?![乱散包破])|判|评(?![估价测])|记(?=[满为全\\d])|计(?=[满为\\d])|按|授予|赋予|标记|标为|视|认定|应得|获得|得到|拿到)";
    private static final String ZH_PLEASE = "(?:请|务必|必须|一定要|一律|麻烦|恳请|恳求|求|希望|拜托|烦请|你应|您应|你要|您要|直接)";

    private static final String EN_GRADER =
            "(?:(?:ai|llm|automated|automatic|auto|human|exam) )?(?:graders?|examiners?|assessors?|exam markers?|autograders?"
                    + "|(?:grading|marking) (?:system|model|assistant|ai|bot|llm|engine)"
                    + "|scoring (?:system|assistant|ai|bot|llm)|evaluation (?:ai|assistant|bot))";
    private static final String EN_THIS_ANSWER =
            "(?:(?:this|my|the(?: above| following| below| present| candidate(?:'s|’s)?| student(?:'s|’s)?)?) "
                    + "(?:entire |whole |full |complete )?(?:answers?|responses?|submissions?|solutions?|exam|candidate|student|question)"
                    + "|me|(?:all|every|each)(?: of the| one of the| the)? (?:rubric |grading |scoring |marking )?(?:criteria|criterion|rubrics?))";
    private static final String EN_FULL =
            "(?:full|maximum|max|maximal|perfect|top|highest|complete|100 ?%(?: of the)?|all(?: of)?(?: the)?(?: available| possible)?)";
    private static final String EN_QUALIFIED =
            "(?:all|any|previous|prior|above|earlier|preceding|foregoing|your|those|these|existing|original|initial)";

    private static final List<String> CHINESE = List.of(
            // please give full marks
            ZH_PLEASE + "(?:你|您|直接|务必|一律|老师|大家|都|能|帮忙|帮我|,){0,4}" + ZH_AWARD
                    + "(?:予|出|我|为|个|上|成|定|下|了|到){0,3}(?:满分|最高分|高分|全分|全部分数|所有分数)",
            ZH_PLEASE + GAP + "{0,8}(?:酌情|从宽|宽松|手下留情|高抬贵手|尽量|适当|多)" + GAP + "{0,4}(?:给分|加分|评分|打分|判分|给些?分|给点分)",
            ZH_THIS_ANSWER + GAP + "{0,14}" + ZH_AWARD + GAP + "{0,6}" + ZH_FULL,
            ZH_AWARD + GAP + "{0,4}" + ZH_THIS_ANSWER + GAP + "{0,10}" + ZH_FULL,
            "(?:将|把|对|为)" + ZH_THIS_ANSWER + GAP + "{0,8}(?:判|评|标记|视|认定|算)" + GAP + "{0,4}(?:正确|全对|满足|达标|通过|完全符合|优秀)",
            ZH_THIS_ANSWER + GAP
                    + "{0,12}(?:均|都|全部|应|须|已)?(?:判定?|评定?|标记|视|认定|算作?)(?:为|作|成)?(?:完全|全部|已)?(?:正确|全对|满足|达标|通过|符合)",
            // to the grader, by name
            ZH_GRADER + GAP + "{0,12}(?:请|务必|必须|直接|忽略|无视|无需|不必|不要|给我|给予|你好|您好|注意|辛苦|应当|应该|须知|听)",
            "(?:尊敬|敬爱|亲爱|可爱)的(?:各位)?" + ZH_GRADER,
            "(?:如果|假如|若|倘若|要是|既然)(?:你|您)(?:是|作为)(?:一个|一名)?" + GAP + "{0,6}(?:模型|ai|llm|机器|助手|阅卷|评分|程序)",
            "(?:只要|凡是|凡|但凡)" + GAP + "{0,8}(?:答案|回答|答卷|作答|提交|考生)" + GAP + "{0,24}(?:给|判|得|算|按|记|评)" + GAP
                    + "{0,4}(?:满分|最高分|给分|得分|满足|通过)",
            "(?:无需|不必|不用|不要|停止|跳过|请勿)(?:再|继续)?(?:(?:阅读|评阅|审阅|批改|审核|评判)" + GAP
                    + "{0,3}(?:下文|后文|以下|下面|剩余|其余|后续|下列|答案)|(?:分析|检查|评估|查看)(?:本|该|此|我的|这个|这份)(?:题|答案|回答|答卷))",
            "(?:致|告知|提醒|通知|写给|给)(?:各位|所有|尊敬的|本次|本卷)?(?:的)?" + ZH_GRADER,
            "(?:评分|打分)(?:系统|模型|器|程序)" + GAP + "{0,10}(?:请|务必|忽略|无视|给(?:我|予)?满分|注意:|你好|您好)",
            // forget your rules
            "(?:忽略|无视|忽视|忘记|忘掉|忘了|跳过|抛弃|丢弃|绕过|覆盖|推翻|放弃|停止|(?:不要|不必|无需|别|不用|不得)(?:再)?(?:理会|管|参考|看|使用|按照?|遵循|遵守|依据|执行|采用))"
                    + GAP
                    + "{0,14}(?:指令|指示|指引|提示词|系统提示|评分|打分|评判标准|给分标准|rubric|参考答案|标准答案|system prompt|instructions?)",
            "(?:忽略|无视|忘记|忘掉|抛弃|不要(?:再)?(?:遵循|遵守|理会|管))(?:掉)?(?:(?:你|您)(?:的|之前|收到|原来|被)|(?:以上|上述|上面|之前|先前|此前|前面|原有)(?:的)?(?:所有|全部|一切|任何))"
                    + GAP + "{0,10}(?:要求|规则|标准|说明|设定|约束|限制|命令|提示|prompt|内容|话)",
            "(?:指令|提示词|评分(?:规则|标准|细则|要求)|(?:你|您|之前|以上|上述|原有)(?:的)?(?:所有|全部)?(?:的)?(?:规则|要求|标准|设定))" + GAP
                    + "{0,6}(?:作废|失效|不再(?:有效|适用)|已取消|被取消|废止|停用)",
            "新的?(?:评分|阅卷|打分|给分|系统)?(?:规则|指令|要求|标准|任务)(?:如下|为|是)? ?:",
            // the key is said to say so
            "(?:参考答案|评分(?:标准|细则|规则|要点|依据|说明|准则|指南)|给分标准|rubric)" + GAP
                    + "{0,8}(?:说|指出|写明|写道|写着|明确|规定|显示|注明|补充|更新|修改|修订|变更|改为|作废|失效|要求|认为|表明|: ?(?=[^\\s])|里|中|是这样|就是|如下)",
            "标准答案" + GAP + "{0,6}(?:说|指出|写明|写道|写着|规定|注明|更新|修改|修订|变更|改为|作废|也?就是(?:本|这|我|上|以)|与(?:本|我)|和(?:本|我))",
            // somebody has graded this already
            "(?:已经?|均已)" + GAP + "{0,8}(?:人工|专家|老师|教师|管理员|官方|考官|教研组|命题组|系统)" + GAP
                    + "{0,6}(?:审核|批改|复核|核对|评定|确认|审阅|评阅|核定|判定)" + GAP + "{0,14}(?:满分|得分|给分|评分|免评)",
            // play another part
            "(?:你|您)(?:现在|从现在起|将|只|应|需要|要|的角色|的身份|的任务|的职责|,){0,3}(?:是|扮演|作为|充当|成为|变成|担任)" + GAP
                    + "{0,14}(?:评分|阅卷|批改|打分|老师|教师|考官|教授|助手|助理|ai|机器人|评委)",
            "(?:从现在(?:起|开始)|现在起|接下来),? ?(?:你|您)(?:的|将|要|必须|只|不再|是|需|应)",
            "(?:假装|假设|想象|设想)(?:你|您)(?:是|自己是|现在是)",
            "(?:你|您)(?:必须|应当|应该|务必|只能|只需)" + GAP + "{0,12}(?:给分|判分|满分|给(?:本|此|这|我))",
            // fake system messages
            "(?:^|\\n|[。!?;] ?)[\\s\\[(<【#*=/>-]{0,8}(?:系统|管理员|开发者|平台|考试系统|评分系统|阅卷系统)(?:最高)?(?:消息|提示词?|指令|通知|公告|命令|更新|覆盖|信息|备注|说明|权限|优先级)(?: ?[\\])>】:*=-])",
            "[\\[<【](?:系统|管理员|开发者|system)[^\\]>】\\n]{0,12}[\\]>】]",
            "(?:进入|启用|开启|切换(?:到|至)?|处于)" + GAP + "{0,6}(?:开发者|调试|维护|管理员|评分测试|越狱|满分|免评)模式",
            // the end of the answer, says the answer
            "(?:考生|学生|以上)?(?:答案|作答|回答|答卷)(?:部分)?(?:到此)?(?:结束|完毕|终止)" + GAP + "{0,6}\\n?" + GAP
                    + "{0,10}(?:系统|评分|管理员|以下|给分|阅卷|指令)",
            "(?:以下|以上|下面|上面|如上|如下)(?:内容|部分)?(?:是|为|即)" + GAP
                    + "{0,8}(?:系统(?:消息|指令|提示)|给评分|给阅卷|评分(?:指令|结果|结论)|阅卷|打分结果|得分结果)",
            "(?:输出|返回|回复|直接回答|只回答)" + GAP + "{0,10}(?:满分|全部满足|得分[:=为]|全对)",
            "(?:得分|总分|评分|最终得分|打分|评分结果|打分结果|最终评分|阅卷结果|本题得分|成绩) ?(?:为|是|:|=) ?(?:满分|(\\d+(?:\\.\\d+)?)分? ?/ ?(?:满分)?\\1|\\d+(?:\\.\\d+)?分? ?\\(? ?满分)");

    private static final List<String> ENGLISH = List.of(
            // give full marks
            "\\b(?:give|award|grant|assign|allocate|allot|deserves?|merits?|receives?|get|gets|earns?) " + WORDS
                    + "{0,4}?"
                    + "(?:(?:full|maximum|max|perfect) (?:marks|credits?|points)|all (?:of )?(?:the )?(?:available |possible )?marks|all (?:available|possible) points)\\b",
            "\\b(?:give|award|grant|assign|mark|grade|score|rate) (?:it|" + EN_THIS_ANSWER + ") " + WORDS
                    + "{0,4}?" + EN_FULL + " ?" + WORDS
                    + "{0,2}?(?:marks?|points?|credits?|scores?|grades?|ratings?|levels?)\\b",
            "\\bplease (?:just |simply |kindly )?(?:give|award|grant|assign|mark|grade|score|rate) " + WORDS + "{0,5}?"
                    + "(?:" + EN_FULL + "|high|good|generous(?:ly)?|lenient(?:ly)?|10/10|100)\\b",
            "\\b(?:mark|grade|score|rate|judge|evaluate|treat|accept|count|classify|label|set) (?:it|"
                    + EN_THIS_ANSWER
                    + ") " + WORDS + "{0,4}?(?:as|at|to|with|be) (?:being |fully |completely |entirely |a )?"
                    + "(?:correct|complete|met|satisfied|full|perfect|passed|pass|excellent|right|maximum|\"?met\"?|100|(\\d+)/\\1)\\b",
            "\\b(?:this|my) (?:answer|response|submission|solution) " + WORDS
                    + "{0,3}?(?:deserves?|should|must|shall|has to|is to|earns?|is worth|merits?) " + WORDS
                    + "{0,5}?"
                    + EN_FULL + " ?" + WORDS + "{0,2}?(?:marks?|points?|credits?|scores?|grades?)\\b",
            // to the grader, by name
            "\\b(?:dear|attention|note (?:to|for)|notes? for|instructions? (?:to|for)|messages? (?:to|for)|hello|hi|hey|to)[ ,:!]+"
                    + "(?:the |all |any |my |our |whoever is )?" + EN_GRADER + "\\b",
            "(?:^|\\n|[.!?] )[\\s\\[(<#*=/>\"'-]{0,6}" + EN_GRADER + " ?[:,]",
            "\\b" + EN_GRADER
                    + " (?:must|should|shall|please|need to|needs to|has to|have to|is to|are to|is required|are required|is instructed|are instructed)\\b",
            "\\b(?:if|as|since|because|when) you(?:'re| are|’re)? (?:an? |the )?(?:" + EN_GRADER
                    + "|ai|llm|language model|grading)\\b",
            // forget your rules
            "\\b(?:ignore|disregard|forget|override|overrule|bypass|skip|discard|(?:do not|don't|don’t|never|stop) (?:follow|following|use|using|apply|applying|obey|obeying))\\b,? "
                    + "(?:" + WORDS + "{0,3}?" + EN_QUALIFIED + " )" + WORDS
                    + "{0,3}?(?:instructions?|prompts?|rules?|guidelines?|directions?|directives?|criteria|constraints|messages?|orders)\\b",
            "\\b(?:ignore|disregard|forget|override|overrule|bypass|skip|discard|(?:do not|don't|don’t|never|stop) (?:follow|following|use|using|apply|applying|consult|consulting))\\b "
                    + WORDS
                    + "{0,4}?(?:rubrics?|(?:grading|scoring|marking) (?:criteria|rules?|guidelines?|schemes?|standards?|instructions?)"
                    + "|reference answers?|answer key|system (?:prompt|message|instructions?))\\b",
            "\\b(?:new|updated|revised|special|important|additional|override) (?:grading |scoring |marking |system )"
                    + "(?:instructions?|rules?|polic(?:y|ies)|directives?|guidelines?)\\b",
            // the key is said to say so
            "\\b(?:reference answer|(?:official )?answer key|model answer|marking scheme|(?:grading |scoring |marking )?rubric|scoring standard"
                    + "|grading (?:criteria|guidelines?)) " + WORDS
                    + "{0,2}?(?:says?|states?|specif(?:y|ies)|indicates?|requires?|confirms?|notes?|agrees?|has been|was updated|is identical|matches|is as follows)\\b",
            "\\b(?:according to|per|as per) (?:the )?(?:reference answer|(?:official )?answer key|marking scheme|(?:grading |scoring |marking )?rubric|scoring standard)\\b",
            "\\b(?:rubric|marking scheme|grading (?:policy|rules?|criteria)|answer key)(?: v?[\\d.]+)? (?:(?:is|are) (?:now )?(?:in effect|in force|void|suspended|replaced|superseded|obsolete|deprecated|outdated|changed)|no longer applies)\\b",
            "\\b(?:award|give|grant|assign) [^.!?;\\n]{0,30}(?:marks?|points?|credits?|grades?|\\d)[^!?;\\n]{0,40} to (?:this|every|all|any|each|my) (?:submissions?|answers?|candidates?|responses?|students?)\\b",
            "\\b(?:do not|don't|don’t|no need to|stop) (?:read|analy[sz]e|evaluate|grade|check|inspect|review|assess|verify)(?:ing)? (?:the |this |any |my )?(?:rest|remainder|remaining|following|code below|text below|answer below|answer|submission|anything)\\b",
            // somebody has graded this already
            "\\b(?:this|my|the) (?:answer|response|submission|solution|question|exam) (?:has|have|was|is) (?:already |also |been |pre-?){0,3}"
                    + "(?:verified|graded|reviewed|approved|pre-?approved|scored|marked|validated|certified|confirmed|checked)\\b",
            // play another part
            "\\b(?:you are|you're|you’re|pretend (?:to be|that you are|you are|you're)|imagine (?:that )?you are|assume the role of|play the (?:role|part) of|role-?play as)"
                    + " (?:now |only |just )?(?:an? |the |my )?(?:[\\w-]+ ){0,3}?(?:graders?|examiners?|teacher|professor|assistant|evaluator|instructor|ai|chatbot|language model|llm|dan|tutor)\\b",
            "\\bact as (?:an? |the |my )?(?:[\\w-]+ ){0,2}?(?:graders?|examiners?|evaluator|lenient|generous|professor|assistant)\\b",
            "\\bfrom (?:now on|this point on(?:wards?)?|here on),? (?:you|your|the grader|always)\\b",
            "\\b(?:you|your task|your job) (?:must|should|shall|will|have to|need to|is to|are to|are required to|are instructed to) (?:now |only |always |simply |just )?"
                    + "(?:respond|reply|award|grade)\\b",
            // fake system messages
            "<\\|?(?:im_start|im_end|system|/system|sys|eot_id|start_header_id)\\|?>|\\[/?inst\\]|<</?sys>>|\"role\" ?: ?\"system\"",
            "(?:^|\\n|[.!?;。] ?)[\\s\\[(<【#*=/>-]{0,8}(?:system|admin(?:istrator)?|developer|root) ?(?:message|prompt|override|notice|instructions?|note|command|update|alert|mode)[\\s\\])>】*=-]{0,4}(?::|\\n|\\])",
            "(?:^|\\n)[\\s#*=/>-]{0,8}\\[? ?(?:system|assistant|admin) ?\\]? ?: ?[^\\n]{0,80}\\b(?:you|your|grad(?:e|er|ing)|answer|candidate|marks|satisf\\w+|full|评分|满分|本题|考生|阅卷|你)",
            "\\b(?:end|start|beginning) of (?:the )?(?:student|candidate|user|examinee)(?:'s|’s)? (?:answer|submission|response|input|text)\\b",
            "\\b(?:developer|debug|admin|maintenance|god|jailbreak) mode (?:is )?(?:enabled|activated|on|active)\\b",
            // results
            "\\b(?:reply|respond|answer|output)(?: only| with| just| simply| exactly){0,3} ?[\"'“]?(\\d+(?:\\.\\d+)?) ?/ ?\\1\\b",
            "\\b(?:output|print|reply|respond|answer)(?: only| with| just| simply){0,3} " + WORDS
                    + "{0,3}?(?:full (?:marks|credit|score|points)|\"?all met\"?|maximum (?:score|points|marks))\\b",
            "\\b(?:(?:final |total |overall |awarded )?(?:score|grade|points|marks|total|result)) ?(?:is|:|=) ?\\**(?:(\\d+(?:\\.\\d+)?) ?(?:/|out of) ?\\1\\b|full (?:marks|credit|score|points))");

    /** Pretends that the answer ends, or that something else begins. */
    private static final List<String> FENCES = List.of(
            "</?[\\w-]*(?:answer|candidate|student|examinee|submission|instructions?|grading|rubric|evaluation|prompt)[\\w-]*(?: [^>\\n]{0,60})?>",
            "(?<![-=#*<>_~\\[])[-=#*<>_~\\[]{3,}+ ?[^\\n]{0,16}(?:作答|答案|答题|答卷|考生|answer|response|submission|candidate|student)[^\\n]{0,12}(?:结束|开始|完毕|到此|end|begin|start|over|complete)",
            "(?<![-=#*<>_~\\[])[-=#*<>_~\\[]{3,}+ ?[^\\n]{0,12}(?:结束|开始|end|begin|start|stop)[^\\n]{0,12}(?:作答|答案|答题|考生|数据|answer|response|submission|candidate|student|data|input|user)");

    static final ScreenedPatterns ALL = new ScreenedPatterns(
            Stream.of(CHINESE, ENGLISH, FENCES).flatMap(List::stream).toList());

    private InstructionPatterns() {}
}
