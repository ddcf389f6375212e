/**
 * The public register of Polku's measures: pure functions of counts and sums, each with its formula, unit, interval and
 * source in its comment. To publish a measure, write its file and name it here; docs/measures.md follows this list.
 */

export { ces } from "./answers/ces.ts";
export { type CohenKappa, cohenKappa } from "./answers/cohen-kappa.ts";
export {
  type Contradiction,
  type ContradictionCounts,
  contradiction,
  contradictionCounts,
  type FollowedCustomer,
} from "./answers/contradiction.ts";
export { type CronbachAlpha, cronbachAlpha } from "./answers/cronbach-alpha.ts";
export { csat } from "./answers/csat.ts";
export { type Disconfirmation, disconfirmation, type ExpectedExperienced } from "./answers/disconfirmation.ts";
export {
  type EmotionProfile,
  emotionProfile,
  type NamedEmotions,
  type RatedEmotions,
  ratedEmotionValue,
} from "./answers/emotion-profile.ts";
export {
  type ExceptionalVsOk,
  type ExperienceLevel,
  exceptionalVsOk,
  experienceLevel,
} from "./answers/exceptional-vs-ok.ts";
export { movingTogether } from "./answers/moving-together.ts";
export {
  type Base,
  type MultiSelectCounts,
  type MultiSelectShares,
  multiSelectShares,
  type OptionPair,
} from "./answers/multi-select.ts";
export { type NpsCounts, type NpsDifference, nps, npsCounts, npsDifference } from "./answers/nps.ts";
export {
  levelGap,
  type PromiseCounts,
  type PromiseRedemption,
  promiseRedemption,
} from "./answers/promise-redemption.ts";
export { type RankAgreement, selfAssessmentRankAgreement } from "./answers/rank-agreement.ts";
export { type CountedValue, type RatingScale, type RatingSummary, rating } from "./answers/rating.ts";
export { hedgesG, selfAssessmentGap } from "./answers/self-assessment-gap.ts";
export {
  type ByRecovery,
  type RecoveryStratum,
  recoveryConduct,
  type ServiceRecovery,
  serviceRecovery,
  stratifiedRecovery,
} from "./answers/service-recovery.ts";
export { smiley } from "./answers/smiley.ts";
export { type Judged, type Judgement, verdicts } from "./answers/verdict.ts";
export { benjaminiHochberg } from "./comparisons/benjamini-hochberg.ts";
export { benjaminiYekutieli } from "./comparisons/benjamini-yekutieli.ts";
export {
  type Condition,
  type ContingencyCube,
  type CubeAttribute,
  type CubeCell,
  countsOf,
  type SubgroupCounts,
  subgroupCounts,
} from "./comparisons/contingency-cube.ts";
export { fisherExact, type TwoByTwo } from "./comparisons/fisher-exact.ts";
export { type KeptDifference, keptDifferences } from "./comparisons/kept-differences.ts";
export { type KruskalWallis, kruskalWallis } from "./comparisons/kruskal-wallis.ts";
export { type MannWhitney, mannWhitney } from "./comparisons/mann-whitney.ts";
export { type MantelHaenszel, mantelHaenszel } from "./comparisons/mantel-haenszel.ts";
export { type McNemar, mcNemar } from "./comparisons/mc-nemar.ts";
export { signTest } from "./comparisons/sign-test.ts";
export { type CountedDifference, signedRankTest } from "./comparisons/signed-rank-test.ts";
export {
  byMean,
  byOrder,
  byShare,
  type OutcomeCounts,
  type SubgroupComparison,
  type SubgroupDifference,
} from "./comparisons/subgroup-comparison.ts";
export {
  type ComparedSubgroup,
  compareSubgroups,
  type Retest,
  retestSubgroup,
  type SubgroupOptions,
  type SubgroupScan,
  subgroupDiscovery,
} from "./comparisons/subgroup-discovery.ts";
export {
  answersByValue,
  type GroupAnswers,
  type MeanContrast,
  meanContrast,
  mergedAnswers,
  type WeightedMean,
  welch,
} from "./comparisons/welch.ts";
export { williamsTest } from "./comparisons/williams-test.ts";
export type { GroupedBandPattern } from "./drivers/band-sums.ts";
export { type ClusteredPenaltyReward, clusteredPenaltyReward } from "./drivers/clustered-penalty-reward.ts";
export { type Correlation, kendall, pearson, spearman } from "./drivers/correlation.ts";
export { driverEvidence, outcomeModel } from "./drivers/driver-evidence.ts";
export { type AnswerPattern, expectationMaximisation } from "./drivers/expectation-maximisation.ts";
export {
  attainableShift,
  type ExpectedGain,
  expectedGain,
  hygieneGain,
  priorityOrder,
  withoutGain,
} from "./drivers/expected-gain.ts";
export { johnson } from "./drivers/johnson.ts";
export { type KeyDrivers, keyDrivers } from "./drivers/key-drivers.ts";
export { lmg } from "./drivers/lmg.ts";
export { type LogisticDrivers, logisticDrivers } from "./drivers/logistic-drivers.ts";
export { type GroupedPattern, momentInfluence } from "./drivers/moment-influence.ts";
export { nearestCorrelation } from "./drivers/nearest-correlation.ts";
export { type PairSums, pairSums, pairwiseCovariance } from "./drivers/pairwise-covariance.ts";
export {
  type Band,
  type BandPattern,
  bandOf,
  type Contrast,
  type PenaltyReward,
  type PenaltyRewardClass,
  type PenaltyRewardTouchpoint,
  penaltyReward,
} from "./drivers/penalty-reward.ts";
export { clearlyFirst, probabilityOfBest } from "./drivers/probability-of-best.ts";
export { rankIntervals } from "./drivers/rank-intervals.ts";
export {
  completeCovariance,
  emCovariance,
  pairedCovariance,
  type ResampledCovariance,
} from "./drivers/resampled-covariance.ts";
export { type WithinCustomerEffect, withinCustomerEffect } from "./drivers/within-customer-effect.ts";
export { type ActionEffect, actionEffect, type Undecided } from "./effects/action-effect.ts";
export {
  type DifferenceInDifferences,
  differenceInDifferences,
  type PreTrend,
  preTrend,
  type UnitMean,
  type UnitPeriod,
} from "./effects/difference-in-differences.ts";
export {
  type InterruptedTimeSeries,
  interruptedTimeSeries,
  type SeriesTerm,
  type SeriesTooShort,
} from "./effects/interrupted-time-series.ts";
export { type BootstrapInterval, bootstrap, quantile } from "./intervals/bootstrap.ts";
export { clopperPearsonInterval } from "./intervals/clopper-pearson-interval.ts";
export {
  type ClusteredMean,
  type CustomerSum,
  clusteredMean,
  clusteredMeanOfAnswers,
} from "./intervals/clustered-mean.ts";
export type { Code, CodePair, CountedAnswers } from "./intervals/counted-answers.ts";
export type { Estimate, Figure, Label, Unit } from "./intervals/estimate.ts";
export type { Interval } from "./intervals/interval.ts";
export { type MeanOfScores, meanOfScores } from "./intervals/mean-of-scores.ts";
export { type Part, weightedSumInterval } from "./intervals/mover.ts";
export { newcombeDifference } from "./intervals/newcombe-difference.ts";
export { sampleSizeTwoMeans, sampleSizeTwoShares } from "./intervals/sample-size.ts";
export { type BoundedMean, type ScoreInterval, scoreInterval } from "./intervals/score-interval.ts";
export {
  fewestPeople,
  isUnanimous,
  refusesFilter,
  type Suppression,
  suppressSmallCells,
  type VisibleSet,
} from "./intervals/suppression.ts";
export { type WeightedAnswers, type WeightedMeanOfAnswers, weightedMean } from "./intervals/weighted-mean.ts";
export { wilsonInterval } from "./intervals/wilson-interval.ts";
export {
  allPass,
  type BetaBinomial,
  betaBinomial,
  type PassesByCount,
  runningCounts,
} from "./journeys/beta-binomial.ts";
export {
  type Consistency,
  consistency,
  iccInterval,
  type UnitAnswers,
  unitAnswers,
  unweightedF,
} from "./journeys/consistency.ts";
export { type ConsistencyOverTime, consistencyOverTime, type PeriodMean } from "./journeys/consistency-over-time.ts";
export { type Coverage, type CoveredTouchpoint, coverage } from "./journeys/coverage.ts";
export { type DecisiveEncounter, decisiveEncounter, type LoyaltyByFailures } from "./journeys/decisive-encounter.ts";
export {
  type ApplicablePasses,
  type JourneySuccess,
  journeySuccess,
  rolledThroughputYield,
  type SuccessCounts,
} from "./journeys/journey-success.ts";
export {
  type JourneyFeatures,
  journeyFeatureNames,
  journeyFeatures,
  journeyMoments,
  type PeakEnd,
  peakEnd,
} from "./journeys/peak-end.ts";
export { type WeakestLink, weakestLink } from "./journeys/weakest-link.ts";
export { betaQuantile } from "./numbers/beta-quantile.ts";
export { chiSquareUpper } from "./numbers/chi-square.ts";
export { fQuantile, fUpper } from "./numbers/fisher-f.ts";
export { incompleteBeta } from "./numbers/incomplete-beta.ts";
export { upperIncompleteGamma } from "./numbers/incomplete-gamma.ts";
export { logGamma } from "./numbers/log-gamma.ts";
export { noncentralStudentCdf } from "./numbers/noncentral-student.ts";
export { normalCdf, normalQuantile } from "./numbers/normal.ts";
export { type Random, randomFrom } from "./numbers/random.ts";
export { studentCdf, studentQuantile } from "./numbers/student.ts";
export { type JointRegression, jointRegression } from "./numbers/sweep.ts";
export { type Eigen, symmetricEigen } from "./numbers/symmetric-eigen.ts";
export {
  type BinaryRegression,
  binaryRegression,
  type CountedRow,
  type Link,
  type NotFitted,
} from "./regressions/binary-regression.ts";
export { type ClusteredLogit, type CustomerOutcome, clusteredLogit } from "./regressions/clustered-logit.ts";
export {
  type ClusteredSlope,
  clusteredSlope,
  type SlopeInterval,
  type UnitGroup,
} from "./regressions/clustered-slope.ts";
export {
  type CountedOutcome,
  type LogisticRegression,
  logisticRegression,
  type Unfitted,
  type WithoutFit,
} from "./regressions/logistic-regression.ts";
export { type CountedLevels, type OrdinalLogit, ordinalLogit } from "./regressions/ordinal-logit.ts";
export {
  type Area,
  mayPredict,
  type PredictedOutcome,
  type PredictionQuality,
  predictionQuality,
} from "./regressions/prediction-quality.ts";
export { type Regression, regression } from "./regressions/regression.ts";
export { type Breakpoints, breakpointsBic } from "./series/breakpoints-bic.ts";
export { type Changepoints, changepointPelt } from "./series/changepoint-pelt.ts";
export { type Cusum, cusum, type Reference } from "./series/cusum.ts";
export { type Ewma, ewma } from "./series/ewma.ts";
export {
  type Smoothed,
  sesOptimised,
  simpleExponentialSmoothing,
  smoothedSteps,
} from "./series/exponential-smoothing.ts";
export { type Forecast, type ForecastOptions, forecast, type PastPeriod } from "./series/forecast.ts";
export { holt, holtOptimised, type SmoothedTrend, trendSteps } from "./series/holt.ts";
export { type MannKendall, mannKendall } from "./series/mann-kendall.ts";
export { type Limits, type PChart, type PeriodShare, pChart } from "./series/p-chart.ts";
export { breakLines, type PeriodValue, piecesBetween, type Series, seriesOf, sinceLastYear } from "./series/series.ts";
export { expectedFalseAlarms, inOrder, type Rhythm, type Signal, type Signals } from "./series/signals.ts";
export { type XmrChart, xmrChart } from "./series/xmr-chart.ts";
export {
  type BadExperienceHazard,
  badExperienceHazard,
  type HazardByCount,
  type HazardModel,
  type HazardOptions,
  hazardByCount,
  type ModelRefusal,
  type RiskRatio,
} from "./survival/bad-experience-hazard.ts";
export { courseRows } from "./survival/course-rows.ts";
export { type CoxRefusal, type CoxRegression, type CoxTerm, coxRegression } from "./survival/cox-regression.ts";
export {
  type CriticalityMismatch,
  type CriticalityPair,
  criticalityMismatch,
} from "./survival/criticality-mismatch.ts";
export type { CoxRows } from "./survival/efron.ts";
export {
  kaplanMeier,
  type SurvivalAt,
  type SurvivalCurve,
  type SurvivalTime,
  survivalAt,
  survivalTime,
} from "./survival/kaplan-meier.ts";
export { type LandmarkCurves, landmarkKaplanMeier } from "./survival/landmark.ts";
export { type LifeTable, lifeTable, pooledLives } from "./survival/life-table.ts";
export { type LogRank, logRankTest } from "./survival/log-rank.ts";
export {
  type CountedHistory,
  type CustomerCourse,
  countHistories,
  type PersonPeriod,
  type PersonPeriodCount,
  periodsByEncounter,
  periodsByTime,
  personPeriodCounts,
} from "./survival/person-periods.ts";
export {
  type AnsweredCases,
  type SatisfactionByWait,
  satisfactionByWait,
  type WaitEffect,
  type WaitRefusal,
} from "./survival/satisfaction-by-wait.ts";
export { type CaseClass, type ClassAttainment, type SlaAttainment, slaAttainment } from "./survival/sla-attainment.ts";
export { filledLevels, type MergedLevel } from "./weights/filled-levels.ts";
export { type CountedWeight, kish, shownByWeights } from "./weights/kish.ts";
export { type PostStratification, postStratify, type Stratum, weightingMethod } from "./weights/post-stratify.ts";
export { type NoRaking, type RakedCell, type Raking, raking } from "./weights/raking.ts";
export { type Asked, earlyVsLate, type ResponseRate, responseRate } from "./weights/response-rate.ts";
