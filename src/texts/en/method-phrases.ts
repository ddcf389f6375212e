/** What a method is made of. */
export const methodPhrases = {
  "method.phrase.lmg": "LMG (Shapley value of R²)",
  "method.phrase.johnson": "Johnson's relative weights",
  "method.phrase.drawn-customers":
    "shares and ranks by percentiles, R² by BCa, of {draws} bootstrap draws of {n} people",
  "method.phrase.drawn-groups":
    "shares and ranks by percentiles, R² by BCa, of {draws} bootstrap draws of {n} groups of people",
  "method.phrase.newton": "each draw one Newton step from the EM solution of {n} passes",
  "method.phrase.unsettled": "EM stopped before it settled",
  "method.phrase.too-many-patterns": "too many answer patterns for EM",
  "method.phrase.sampled": "from {n} passes, sampled by person",
  "method.phrase.sampled-of": "from {n} of {of} passes, sampled by person",
  "method.phrase.welch": "differences by Welch's t, clustered by person where somebody came several times",
  "method.phrase.jointly-customers":
    "penalties and rewards jointly by least squares, errors by leaving out each of {n} people",
  "method.phrase.jointly-groups":
    "penalties and rewards jointly by least squares, errors by leaving out each of {n} groups of people",
  "method.phrase.table-too-few-events": "table only: too-few-events",
  "method.phrase.table-no-contrast": "table only: no-contrast",
  "method.phrase.table-collinear": "table only: collinear",
  "method.phrase.table-separated": "table only: separated",
  "method.phrase.cloglog": "cloglog regression on period and bad experiences so far, clustered by person",
  "method.phrase.logit": "logit regression on period and bad experiences so far, clustered by person",
  "method.phrase.wilson-decided": "Wilson, every pass decided",
  "method.phrase.score-decided": "score interval, clustered by person, every pass decided",
  "method.phrase.wilson-complete": "Wilson, complete passes",
  "method.phrase.score-complete": "score interval, clustered by person, complete passes",
  "method.phrase.within-bounds": "held to the bounds that all passes allow",
  "method.phrase.beta-binomial": "beta-binomial maximum likelihood, interval of sampling error only",
  "method.phrase.by-chance":
    "failures go together no more than by chance: the independence value, lower end by each touchpoint's own pass rate",
  "method.phrase.no-failures": "lower end as if touchpoints failed independently, by Wilson",
  "method.phrase.bca-customers": "BCa of {draws} bootstrap draws of people",
  "method.phrase.bca-groups": "BCa of {draws} bootstrap draws of {n} groups of people",
  "method.phrase.percentile-customers": "percentile of {draws} bootstrap draws of people",
  "method.phrase.percentile-groups": "percentile of {draws} bootstrap draws of {n} groups of people",
  "method.phrase.missing-EM": "EM",
  "method.phrase.missing-complete": "complete",
  "method.phrase.missing-pairwise": "pairwise + nearest PSD",
} as const;
