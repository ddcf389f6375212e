/**
 * The public register of Polku's measures: pure functions of counts and sums, each with its formula, unit, interval and
 * source in its comment. To publish a measure, write its file and name it here; docs/measures.md follows this list.
 */

export { type ActionEffect, actionEffect, type Undecided } from "./action-effect.ts";
export {
  type BadExperienceHazard,
  badExperienceHazard,
  type HazardByCount,
  type HazardModel,
  type HazardOptions,
  hazardByCount,
  type ModelRefusal,
  type RiskRatio,
} from "./bad-experience-hazard.ts";
export { benjaminiHochberg } from "./benjamini-hochberg.ts";
export { benjaminiYekutieli } from "./benjamini-yekutieli.ts";
export { allPass, type BetaBinomial, betaBinomial, type PassesByCount, runningCounts } from "./beta-binomial.ts";
export { betaQuantile } from "./beta-quantile.ts";
export {
  type BinaryRegression,
  binaryRegression,
  type CountedRow,
  type Link,
  type NotFitted,
} from "./binary-regression.ts";
export { type BootstrapInterval, bootstrap, quantile } from "./bootstrap.ts";
export { type Breakpoints, breakpointsBic } from "./breakpoints-bic.ts";
export { ces } from "./ces.ts";
export { type Changepoints, changepointPelt } from "./changepoint-pelt.ts";
export { chiSquareUpper } from "./chi-square.ts";
export { clopperPearsonInterval } from "./clopper-pearson-interval.ts";
export { type ClusteredLogit, type CustomerOutcome, clusteredLogit } from "./clustered-logit.ts";
export { type ClusteredMean, type CustomerSum, clusteredMean, clusteredMeanOfAnswers } from "./clustered-mean.ts";
export { type ClusteredSlope, clusteredSlope, type SlopeInterval, type UnitGroup } from "./clustered-slope.ts";
export { type CohenKappa, cohenKappa } from "./cohen-kappa.ts";
export {
  type Consistency,
  consistency,
  iccInterval,
  type UnitAnswers,
  unitAnswers,
  unweightedF,
} from "./consistency.ts";
export { type ConsistencyOverTime, consistencyOverTime, type PeriodMean } from "./consistency-over-time.ts";
export {
  type Condition,
  type ContingencyCube,
  type CubeAttribute,
  type CubeCell,
  countsOf,
  type SubgroupCounts,
  subgroupCounts,
} from "./contingency-cube.ts";
export {
  type Contradiction,
  type ContradictionCounts,
  contradiction,
  contradictionCounts,
  type FollowedCustomer,
} from "./contradiction.ts";
export { type Correlation, kendall, pearson, spearman } from "./correlation.ts";
export { courseRows } from "./course-rows.ts";
export { type Coverage, type CoveredTouchpoint, coverage } from "./coverage.ts";
export { type CoxRefusal, type CoxRegression, type CoxTerm, coxRegression } from "./cox-regression.ts";
export { type CriticalityMismatch, type CriticalityPair, criticalityMismatch } from "./criticality-mismatch.ts";
export { type CronbachAlpha, cronbachAlpha } from "./cronbach-alpha.ts";
export { csat } from "./csat.ts";
export { type Cusum, cusum, type Reference } from "./cusum.ts";
export { type DecisiveEncounter, decisiveEncounter, type LoyaltyByFailures } from "./decisive-encounter.ts";
export {
  type DifferenceInDifferences,
  differenceInDifferences,
  type PreTrend,
  preTrend,
  type UnitMean,
  type UnitPeriod,
} from "./difference-in-differences.ts";
export { type Disconfirmation, disconfirmation, type ExpectedExperienced } from "./disconfirmation.ts";
export { driverEvidence, outcomeModel } from "./driver-evidence.ts";
export type { CoxRows } from "./efron.ts";
export {
  type EmotionProfile,
  emotionProfile,
  type NamedEmotions,
  type RatedEmotions,
  ratedEmotionValue,
} from "./emotion-profile.ts";
export type { Estimate, Figure, Label, Unit } from "./estimate.ts";
export { type Ewma, ewma } from "./ewma.ts";
export { type ExceptionalVsOk, type ExperienceLevel, exceptionalVsOk, experienceLevel } from "./exceptional-vs-ok.ts";
export { type AnswerPattern, expectationMaximisation } from "./expectation-maximisation.ts";
export {
  attainableShift,
  type ExpectedGain,
  expectedGain,
  hygieneGain,
  priorityOrder,
  withoutGain,
} from "./expected-gain.ts";
export {
  type Smoothed,
  sesOptimised,
  simpleExponentialSmoothing,
  smoothedSteps,
} from "./exponential-smoothing.ts";
export { filledLevels, type MergedLevel } from "./filled-levels.ts";
export { fisherExact, type TwoByTwo } from "./fisher-exact.ts";
export { fQuantile, fUpper } from "./fisher-f.ts";
export { type Forecast, type ForecastOptions, forecast, type PastPeriod } from "./forecast.ts";
export { holt, holtOptimised, type SmoothedTrend, trendSteps } from "./holt.ts";
export { incompleteBeta } from "./incomplete-beta.ts";
export { upperIncompleteGamma } from "./incomplete-gamma.ts";
export {
  type InterruptedTimeSeries,
  interruptedTimeSeries,
  type SeriesTerm,
  type SeriesTooShort,
} from "./interrupted-time-series.ts";
export type { Interval } from "./interval.ts";
export { johnson } from "./johnson.ts";
export {
  type ApplicablePasses,
  type JourneySuccess,
  journeySuccess,
  rolledThroughputYield,
  type SuccessCounts,
} from "./journey-success.ts";
export {
  kaplanMeier,
  type SurvivalAt,
  type SurvivalCurve,
  type SurvivalTime,
  survivalAt,
  survivalTime,
} from "./kaplan-meier.ts";
export { type KeyDrivers, keyDrivers } from "./key-drivers.ts";
export { type CountedWeight, kish, shownByWeights } from "./kish.ts";
export { type KruskalWallis, kruskalWallis } from "./kruskal-wallis.ts";
export { type LandmarkCurves, landmarkKaplanMeier } from "./landmark.ts";
export { type LifeTable, lifeTable, pooledLives } from "./life-table.ts";
export { lmg } from "./lmg.ts";
export { logGamma } from "./log-gamma.ts";
export { type LogRank, logRankTest } from "./log-rank.ts";
export { type LogisticDrivers, logisticDrivers } from "./logistic-drivers.ts";
export {
  type CountedOutcome,
  type LogisticRegression,
  logisticRegression,
  type Unfitted,
  type WithoutFit,
} from "./logistic-regression.ts";
export { type MannKendall, mannKendall } from "./mann-kendall.ts";
export { type MannWhitney, mannWhitney } from "./mann-whitney.ts";
export { type MantelHaenszel, mantelHaenszel } from "./mantel-haenszel.ts";
export { type CountedAnswers, type MeanOfScores, meanOfScores } from "./mean-of-scores.ts";
export { type GroupedPattern, momentInfluence } from "./moment-influence.ts";
export { type Part, weightedSumInterval } from "./mover.ts";
export { movingTogether } from "./moving-together.ts";
export {
  type Base,
  type MultiSelectCounts,
  type MultiSelectShares,
  multiSelectShares,
  type OptionPair,
} from "./multi-select.ts";
export { nearestCorrelation } from "./nearest-correlation.ts";
export { newcombeDifference } from "./newcombe-difference.ts";
export { noncentralStudentCdf } from "./noncentral-student.ts";
export { normalCdf, normalQuantile } from "./normal.ts";
export { type NpsCounts, type NpsDifference, nps, npsCounts, npsDifference } from "./nps.ts";
export { type CountedLevels, type OrdinalLogit, ordinalLogit } from "./ordinal-logit.ts";
export { type Limits, type PChart, type PeriodShare, pChart } from "./p-chart.ts";
export { type PairSums, pairSums, pairwiseCovariance } from "./pairwise-covariance.ts";
export {
  type JourneyFeatures,
  journeyFeatureNames,
  journeyFeatures,
  journeyMoments,
  type PeakEnd,
  peakEnd,
} from "./peak-end.ts";
export {
  type Band,
  type BandPattern,
  bandOf,
  type Contrast,
  type PenaltyReward,
  type PenaltyRewardClass,
  type PenaltyRewardTouchpoint,
  penaltyReward,
} from "./penalty-reward.ts";
export {
  type CountedHistory,
  type CustomerCourse,
  countHistories,
  type PersonPeriod,
  type PersonPeriodCount,
  periodsByEncounter,
  periodsByTime,
  personPeriodCounts,
} from "./person-periods.ts";
export { type PostStratification, postStratify, type Stratum, weightingMethod } from "./post-stratify.ts";
export {
  type Area,
  mayPredict,
  type PredictedOutcome,
  type PredictionQuality,
  predictionQuality,
} from "./prediction-quality.ts";
export { clearlyFirst, probabilityOfBest } from "./probability-of-best.ts";
export { levelGap, type PromiseCounts, type PromiseRedemption, promiseRedemption } from "./promise-redemption.ts";
export { type NoRaking, type RakedCell, type Raking, raking } from "./raking.ts";
export { type Random, randomFrom } from "./random.ts";
export { type RankAgreement, selfAssessmentRankAgreement } from "./rank-agreement.ts";
export { rankIntervals } from "./rank-intervals.ts";
export { type CountedValue, type RatingScale, type RatingSummary, rating } from "./rating.ts";
export { type Regression, regression } from "./regression.ts";
export {
  completeCovariance,
  emCovariance,
  pairedCovariance,
  type ResampledCovariance,
} from "./resampled-covariance.ts";
export { type Asked, earlyVsLate, type ResponseRate, responseRate } from "./response-rate.ts";
export { sampleSizeTwoMeans, sampleSizeTwoShares } from "./sample-size.ts";
export {
  type AnsweredCases,
  type SatisfactionByWait,
  satisfactionByWait,
  type WaitEffect,
  type WaitRefusal,
} from "./satisfaction-by-wait.ts";
export { type BoundedMean, type ScoreInterval, scoreInterval } from "./score-interval.ts";
export { hedgesG, selfAssessmentGap } from "./self-assessment-gap.ts";
export { breakLines, type PeriodValue, piecesBetween, type Series, seriesOf, sinceLastYear } from "./series.ts";
export {
  type ByRecovery,
  type RecoveryStratum,
  recoveryConduct,
  type ServiceRecovery,
  serviceRecovery,
  stratifiedRecovery,
} from "./service-recovery.ts";
export { signTest } from "./sign-test.ts";
export { expectedFalseAlarms, inOrder, type Rhythm, type Signal, type Signals } from "./signals.ts";
export { type CountedDifference, signedRankTest } from "./signed-rank-test.ts";
export { type CaseClass, type ClassAttainment, type SlaAttainment, slaAttainment } from "./sla-attainment.ts";
export { smiley } from "./smiley.ts";
export { studentCdf, studentQuantile } from "./student.ts";
export {
  byMean,
  byOrder,
  byShare,
  type OutcomeCounts,
  type SubgroupComparison,
  type SubgroupDifference,
} from "./subgroup-comparison.ts";
export {
  type ComparedSubgroup,
  compareSubgroups,
  type Retest,
  retestSubgroup,
  type SubgroupOptions,
  type SubgroupScan,
  subgroupDiscovery,
} from "./subgroup-discovery.ts";
export {
  fewestPeople,
  isUnanimous,
  refusesFilter,
  type Suppression,
  suppressSmallCells,
  type VisibleSet,
} from "./suppression.ts";
export { type JointRegression, jointRegression } from "./sweep.ts";
export { type Eigen, symmetricEigen } from "./symmetric-eigen.ts";
export { type Judged, type Judgement, verdicts } from "./verdict.ts";
export { type WeakestLink, weakestLink } from "./weakest-link.ts";
export { type WeightedAnswers, type WeightedMeanOfAnswers, weightedMean } from "./weighted-mean.ts";
export {
  answersByValue,
  type GroupAnswers,
  type MeanContrast,
  meanContrast,
  mergedAnswers,
  type WeightedMean,
  welch,
} from "./welch.ts";
export { williamsTest } from "./williams-test.ts";
export { wilsonInterval } from "./wilson-interval.ts";
export { type WithinCustomerEffect, withinCustomerEffect } from "./within-customer-effect.ts";
export { type XmrChart, xmrChart } from "./xmr-chart.ts";
