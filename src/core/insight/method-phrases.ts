/** What a method is made of, in English, as audits and figures keep it; `texts/method-words.ts` says the same in the other languages. */
export const methodPhrases = {
  lmg: "LMG (Shapley value of R²)",
  johnson: "Johnson's relative weights",
  "drawn-customers": "shares and ranks by percentiles, R² by BCa, of {draws} bootstrap draws of {n} customers",
  "drawn-groups": "shares and ranks by percentiles, R² by BCa, of {draws} bootstrap draws of {n} groups of customers",
  newton: "each draw one Newton step from the EM solution of {n} passes",
  unsettled: "EM stopped before it settled",
  "too-many-patterns": "too many answer patterns for EM",
  sampled: "from {n} passes, sampled by customer",
  "sampled-of": "from {n} of {of} passes, sampled by customer",
  welch: "differences by Welch's t, clustered by customer where somebody came several times",
  "jointly-customers": "penalties and rewards jointly by least squares, errors by leaving out each of {n} customers",
  "jointly-groups":
    "penalties and rewards jointly by least squares, errors by leaving out each of {n} groups of customers",
  "table-too-few-events": "table only: too-few-events",
  "table-no-contrast": "table only: no-contrast",
  "table-collinear": "table only: collinear",
  "table-separated": "table only: separated",
  cloglog: "cloglog regression on period and bad experiences so far, clustered by customer",
  logit: "logit regression on period and bad experiences so far, clustered by customer",
  "wilson-decided": "Wilson, every pass decided",
  "score-decided": "score interval, clustered by customer, every pass decided",
  "wilson-complete": "Wilson, complete passes",
  "score-complete": "score interval, clustered by customer, complete passes",
  "within-bounds": "held to the bounds that all passes allow",
  "beta-binomial": "beta-binomial maximum likelihood, interval of sampling error only",
  "by-chance":
    "failures go together no more than by chance: the independence value, lower end by each touchpoint's own pass rate",
  "no-failures": "lower end as if touchpoints failed independently, by Wilson",
  "bca-customers": "BCa of {draws} bootstrap draws of customers",
  "bca-groups": "BCa of {draws} bootstrap draws of {n} groups of customers",
  "percentile-customers": "percentile of {draws} bootstrap draws of customers",
  "percentile-groups": "percentile of {draws} bootstrap draws of {n} groups of customers",
  "missing-EM": "EM",
  "missing-complete": "complete",
  "missing-pairwise": "pairwise + nearest PSD",
} as const;
export type MethodPhrase = keyof typeof methodPhrases;

/** A phrase with its numbers: `methodPhrase("sampled", { n: 1200 })` → "from 1,200 passes, sampled by customer". */
export const methodPhrase = (phrase: MethodPhrase, numbers: Readonly<Record<string, number>> = {}): string =>
  methodPhrases[phrase].replace(/\{(\w+)\}/g, (_, name: string) => numbers[name]!.toLocaleString("en-US"));
