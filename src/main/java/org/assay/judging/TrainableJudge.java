package org.assay.judging;

import java.util.List;

/** A judge that learns from graded answers, so that it can be measured on questions that it has not learnt from. */
public interface TrainableJudge extends Judge {
    /** The same judge as if it had learnt from these answers and no others. */
    TrainableJudge trainedOn(List<GradedAnswer> graded);

    /** What it has learnt, in the form in which it is packaged with it. */
    String learnt();
}
