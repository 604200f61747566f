package org.assay.agreement;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Ratings laid out for many tallies: columns, categories and orders are made once. */
final class Sample {
    final double[] gold;
    final double[] given;
    final int[] goldCategory;
    final int[] givenCategory;
    final int categories;
    final int[] byGold;
    final int[] byGiven;
    final int[][] clusters;

    Sample(List<Rating> ratings, Scale scale) {
        gold = ratings.stream().mapToDouble(Rating::gold).toArray();
        given = ratings.stream().mapToDouble(Rating::given).toArray();
        goldCategory = Arrays.stream(gold).mapToInt(scale::category).toArray();
        givenCategory = Arrays.stream(given).mapToInt(scale::category).toArray();
        categories = 1
                + IntStream.concat(Arrays.stream(goldCategory), Arrays.stream(givenCategory))
                        .max()
                        .orElse(0);
        byGold = order(gold);
        byGiven = order(given);
        List<String> names = ratings.stream().map(Rating::cluster).distinct().toList();
        clusters = names.stream()
                .map(name -> IntStream.range(0, ratings.size())
                        .filter(i -> ratings.get(i).cluster().equals(name))
                        .toArray())
                .toArray(int[][]::new);
    }

    int size() {
        return gold.length;
    }

    /** Every rating once. */
    Tally tally() {
        int[] once = new int[size()];
        Arrays.fill(once, 1);
        return new Tally(this, once);
    }

    private static int[] order(double[] values) {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted((a, b) -> Double.compare(values[a], values[b]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
