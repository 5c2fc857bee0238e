package tizbek.law;

import tizbek.measure.Share;

/**
 * A measure that holds back a flow during an interval.
 *
 * @param inForce share of the days of the interval on which it is in force
 * @param throughput share of the flow before the measure that passes, as a mean over the days in force
 */
public record RestrictionInForce(Provision provision, Share inForce, Share throughput) {}
