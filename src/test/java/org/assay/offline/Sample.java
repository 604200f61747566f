package org.assay.offline;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.assay.judging.Answer;
import org.assay.judging.Evidence;
import org.assay.judging.EvidenceLocator.Location;
import org.assay.judging.Inspection;
import org.assay.judging.Span;
import org.assay.rubric.Bonus;
import org.assay.rubric.Criterion;
import org.assay.rubric.Criterion.EvidenceRule;
import org.assay.rubric.Item;
import org.assay.rubric.Level;
import org.assay.rubric.Pay;
import org.assay.rubric.Points;
import org.assay.rubric.Question;

/** A small question of the tests' own, and a finder of exact quotes. */
final class Sample {
    static final Criterion CACHE = criterion(
            "cache",
            "说明缓存把最近用过的数据放在内存里,再次读取时不必访问磁盘",
            "缓存在内存中保留最近使用的数据,命中时直接返回,省去一次磁盘读取,所以读得更快。",
            List.of(
                    "最近读过的内容留在内存,下次直接从内存拿,不用再读磁盘",
                    "命中缓存就不需要访问磁盘,读取延迟因此变小",
                    "A cache keeps recently used data in memory so that a hit avoids reading the disk"),
            List.of("缓存把数据写到磁盘上,以便释放内存", "命中缓存时仍然要先访问磁盘,所以读取会变慢"));
    static final Criterion HIT_RATE = criterion(
            "hit-rate",
            "说明缓存容量越大命中率越高,但占用的内存也越多",
            "容量越大,能留下的数据越多,命中率越高;代价是占用更多内存,要在两者之间权衡。",
            List.of(
                    "缓存开得越大命中率越高,内存占用也越多",
                    "容量增大后命中率提高,不过要花更多内存",
                    "A larger cache has a higher hit rate but needs more memory"),
            List.of("缓存容量越大命中率越低"));
    static final Criterion COST = criterion(
            "cost",
            "给出用哈希表加双向链表实现 LRU 时每次读写为 O(1)",
            "哈希表按键找到结点是 O(1),在双向链表中移动或删除结点也是 O(1),所以每次读写都是 O(1)。",
            List.of(
                    "哈希表定位、链表移动都是常数时间,读写各 O(1)",
                    "LRU 用哈希表加双向链表,get 和 put 都是 O(1)",
                    "With a hash map and a doubly linked list every get and put takes O(1)"),
            List.of("LRU 每次读写需要 O(log n),因为要维护有序结构"));
    static final Criterion TIMEOUT = criterion(
            "timeout",
            "说明默认的过期时间是 30 秒,过期后重新加载",
            "条目默认 30 秒后过期,过期的条目在下一次读取时重新加载。",
            List.of("默认 30 秒过期,过期后再次读取会重新加载数据", "每个条目最多保留 30 秒,之后要重新加载"),
            List.of("缓存的条目永远不会过期"));
    static final Question QUESTION = new Question(
            "q",
            "缓存",
            Points.of(4),
            Bonus.ABOVE,
            "请说明缓存如何减少读取的时间,缓存的容量对命中率有什么影响,并分析 LRU 的实现与代价。过期时间应该如何设置?",
            "",
            List.of(),
            List.of(new Item(
                    "i",
                    "缓存",
                    Points.of(4),
                    false,
                    Pay.ALL,
                    false,
                    List.of(),
                    Points.ZERO,
                    List.of(CACHE, HIT_RATE, COST, TIMEOUT),
                    Optional.empty())),
            Optional.empty());

    private Sample() {}

    static Criterion criterion(String id, String text, String reference, List<String> accept, List<String> reject) {
        List<Level> levels = List.of(
                new Level("met", Points.of(1), ""),
                new Level("partial", Points.of("0.5"), ""),
                new Level("not-met", Points.ZERO, ""));
        return new Criterion(
                id,
                text,
                levels,
                reference,
                accept,
                reject,
                EvidenceRule.QUOTE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static Function<String, Location> exactly(Question question, Answer answer, Inspection inspection) {
        return quote -> {
            int at = answer.text().indexOf(quote);
            if (at < 0) {
                return new Location.Void(Location.Reason.NOT_FOUND);
            }
            Span span = new Span(at, at + quote.length());
            return inspection.instructions().stream().anyMatch(span::overlaps)
                    ? new Location.Void(Location.Reason.INSTRUCTION)
                    : new Location.Found(List.of(new Evidence(span, Evidence.Match.EXACT)));
        };
    }
}
