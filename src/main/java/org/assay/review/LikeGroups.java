package org.assay.review;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Puts together what points nearly the same way. What has most like it is the middle of a group, with all that is like it and not
 * in a larger group yet; so everything in a group is like its middle, and the result is the same for the same vectors in
 * the same order.
 */
final class LikeGroups {
    /** In whole numbers of this part of 1, because processors take sums of products of these many at a time. */
    private static final int ONE = 1 << 12;

    private final List<int[]> vectors;
    private final List<Integer> weights;
    private final List<BitSet> alike;
    private final BitSet open = new BitSet();

    /** How much weighs what is like it and in no group yet. */
    private final int[] pull;

    private LikeGroups(List<float[]> vectors, List<Integer> weights, double least) {
        this.vectors = vectors.stream().map(LikeGroups::inParts).toList();
        this.weights = weights;
        this.alike = IntStream.range(0, vectors.size())
                .parallel()
                .mapToObj(one -> alikeUpTo(one, (int) Math.ceil(least * ONE * ONE)))
                .toList();
        for (int one = 0; one < alike.size(); one++) {
            int later = one;
            alike.get(one).stream().forEach(earlier -> alike.get(earlier).set(later));
        }
        open.set(0, vectors.size());
        this.pull = alike.stream().mapToInt(this::weight).toArray();
    }

    /**
     * Places of the vectors, group by group: the heaviest first, and in each its middle first and then whatever is nearest to it.
     *
     * @param vectors of length 1
     * @param weights how often each counts, 1 or more
     * @param least cosine of what is alike
     */
    static List<List<Integer>> of(List<float[]> vectors, List<Integer> weights, double least) {
        LikeGroups grouping = new LikeGroups(vectors, weights, least);
        List<List<Integer>> groups = new ArrayList<>();
        while (!grouping.open.isEmpty()) {
            groups.add(grouping.take(grouping.middle()));
        }
        return groups;
    }

    /** The first of those that have most like them. */
    private int middle() {
        int middle = open.nextSetBit(0);
        for (int one = middle; one >= 0; one = open.nextSetBit(one + 1)) {
            if (pull[one] > pull[middle]) {
                middle = one;
            }
        }
        return middle;
    }

    private List<Integer> take(int middle) {
        BitSet members = (BitSet) alike.get(middle).clone();
        members.and(open);
        open.andNot(members);
        members.stream()
                .forEach(member -> alike.get(member).stream().forEach(other -> pull[other] -= weights.get(member)));
        members.clear(middle);
        List<Integer> group = new ArrayList<>(List.of(middle));
        members.stream()
                .boxed()
                .sorted((one, other) -> Integer.compare(cosine(middle, other), cosine(middle, one)))
                .forEach(group::add);
        return group;
    }

    private int weight(BitSet members) {
        return members.stream().map(weights::get).sum();
    }

    /** Itself among them, whatever rounding makes of its length. */
    private BitSet alikeUpTo(int one, int least) {
        BitSet alike = new BitSet(vectors.size());
        for (int earlier = 0; earlier < one; earlier++) {
            alike.set(earlier, cosine(earlier, one) >= least);
        }
        alike.set(one);
        return alike;
    }

    private int cosine(int first, int second) {
        int[] one = vectors.get(first);
        int[] other = vectors.get(second);
        int sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static int[] inParts(float[] vector) {
        int[] parts = new int[vector.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = Math.round(vector[i] * ONE);
        }
        return parts;
    }
}
