/** Passes by how many touchpoints were measured and how many of those failed. */
export interface PassesByCount {
  readonly measured: number;
  readonly failed: number;
  readonly n: number;
}

/** How touchpoints fail within passes. */
export interface BetaBinomial {
  /** Probability that any one touchpoint fails. */
  readonly failPerTouchpoint: number;
  /** Correlation of failures within a pass: 0 none, 1 all or nothing. */
  readonly rho: number;
  /** Without the binomial coefficients. */
  readonly logLikelihood: number;
  /** Share of measured touchpoints that failed: the probability if touchpoints failed independently. */
  readonly failedShare: number;
  /** True when failures go together no more than by chance: the touchpoints are then as good as independent. */
  readonly boundary: boolean;
}

/**
 * How often a failure, a success, a measurement came as at least the i-th of its kind in a pass (i from 0). All that the
 * likelihood asks of the passes; sums of it over groups of customers are again of this kind.
 */
export interface RunningCounts {
  readonly failed: Float64Array;
  readonly passed: Float64Array;
  readonly measured: Float64Array;
}

/**
 * How many passes had at least so many failures, passes and answers: all that the likelihood asks for.
 *
 *     runningCounts([{ measured: 2, failed: 1, n: 5 }])      // { failed: [5, 0], passed: [5, 0], measured: [5, 5] }
 *
 * Unit: passes
 * Interval: none
 * Minimum n: as what is made of it
 * R: rev(cumsum(rev(tabulate(failed)))), and of measured − failed, of measured
 * Source: Skellam 1948 JRSS B 10. Catalogue M07.
 */
export function runningCounts(passes: readonly PassesByCount[]): RunningCounts {
  const length = passes.reduce((most, { measured }) => Math.max(most, measured), 0);
  const counts = {
    failed: new Float64Array(length),
    passed: new Float64Array(length),
    measured: new Float64Array(length),
  };
  for (const { measured, failed, n } of passes) {
    for (let i = 0; i < failed; i++) counts.failed[i]! += n;
    for (let i = 0; i < measured - failed; i++) counts.passed[i]! += n;
    for (let i = 0; i < measured; i++) counts.measured[i]! += n;
  }
  return counts;
}

/**
 * Journey success when most passes are measured at some touchpoints only: beta-binomial maximum likelihood.
 *
 *     k of m measured fail ~ BetaBinomial(m; α, β)     success = B(α, β + T)/B(α, β), see `allPass`
 *     here  π = α/(α + β), γ = 1/(α + β):
 *     log L = Σ log(π + iγ) over failures + Σ log(1 − π + iγ) over successes − Σ log(1 + iγ) over measurements
 *
 * γ = 0 is independence, so that the boundary of the maximum is a point like any other. Assumes that measuring does not
 * depend on how the encounter went: where surveys follow complaints only, show the bounds alone. Null when nothing was
 * measured, or no pass at two touchpoints: how failures go together would be a guess.
 *
 *     betaBinomial(
 *       runningCounts([
 *         { measured: 3, failed: 0, n: 60 },
 *         { measured: 3, failed: 1, n: 25 },
 *         { measured: 3, failed: 2, n: 15 },
 *       ]),
 *     )
 *     // { failPerTouchpoint: 0.1826, rho: 0.1273, boundary: false }
 *
 * Unit: probability 0–1.
 * Interval: customer bootstrap.
 * Minimum n: 30 passes measured at two touchpoints or more, judged by the caller.
 * R: VGAM::vglm(cbind(failed, measured - failed) ~ 1, betabinomialff)
 * Source: Skellam 1948 JRSS B 10. Catalogue M07.
 */
export function betaBinomial(counts: RunningCounts): BetaBinomial | null {
  const [failed, passed] = [total(counts.failed), total(counts.passed)];
  if (failed + passed === 0 || !((counts.measured[1] ?? 0) > 0)) return null;
  const failedShare = failed / (failed + passed);
  const certain = failedShare === 0 || failedShare === 1;
  const { pi, gamma } = certain ? { pi: failedShare, gamma: 0 } : maximum(counts, failedShare);
  return {
    failPerTouchpoint: pi,
    rho: gamma / (1 + gamma),
    logLikelihood: logLikelihood(counts, pi, gamma),
    failedShare,
    boundary: gamma === 0,
  };
}

/**
 * Probability that a pass succeeds at all of `touchpoints` touchpoints.
 *
 *     Π_{i<T} (1 − π + iγ)/(1 + iγ)     γ = ρ/(1 − ρ); at the boundary (1 − π)^T, the independence value
 *
 *     allPass({ failPerTouchpoint: 0.1, rho: 0, logLikelihood: 0, failedShare: 0.1, boundary: true }, 3)
 *     // 0.729
 *
 * Unit: share 0–1.
 * Interval: customer bootstrap.
 * Minimum n: as the fit's.
 * R: exp(lbeta(a, b + T) - lbeta(a, b))
 * Source: Skellam 1948 JRSS B 10. Catalogue M07.
 */
export function allPass({ failPerTouchpoint, rho }: BetaBinomial, touchpoints: number): number {
  const gamma = rho / (1 - rho);
  let success = 1;
  for (let i = 0; i < touchpoints; i++) success *= (1 - failPerTouchpoint + i * gamma) / (1 + i * gamma);
  return success;
}

function logLikelihood({ failed, passed, measured }: RunningCounts, pi: number, gamma: number): number {
  let sum = 0;
  for (let i = 0; i < measured.length; i++) {
    if (failed[i]! > 0) sum += failed[i]! * Math.log(pi + i * gamma);
    if (passed[i]! > 0) sum += passed[i]! * Math.log(1 - pi + i * gamma);
    if (measured[i]! > 0) sum -= measured[i]! * Math.log1p(i * gamma);
  }
  return sum;
}

/** The maximum over 0 < π < 1 and γ ≥ 0, from the best of a few starts; γ is exactly 0 at the boundary. */
function maximum(counts: RunningCounts, share: number): { pi: number; gamma: number } {
  const independent = logLikelihood(counts, share, 0);
  const starts = [0.003, 0.02, 0.1, 0.4, 1.5, 8, 60];
  const heights = starts.map((gamma) => logLikelihood(counts, share, gamma));
  const best = starts[heights.indexOf(Math.max(...heights))]!;
  const top = climbed(counts, Math.log(share / (1 - share)), Math.log(best));
  return top.height > independent + 1e-9 && top.gamma > 1e-7 ? top : { pi: share, gamma: 0 };
}

/** Climbs in (logit π, log γ) by Newton's steps, damped where the likelihood is not yet bowl-shaped. */
function climbed(counts: RunningCounts, startLogit: number, startLog: number) {
  let at = slopesAt(counts, startLogit, startLog);
  let damping = 1e-3;
  for (let step = 0; step < 200; step++) {
    const [a, b, c] = [-at.pp + damping * at.scale, -at.pg, -at.gg + damping * at.scale];
    const determinant = a * c - b * b;
    const uphill = determinant > 0 && a > 0;
    const byLogit = uphill ? limited((c * at.p - b * at.g) / determinant) : Number.NaN;
    const byLog = uphill ? limited((a * at.g - b * at.p) / determinant) : Number.NaN;
    const next = uphill ? slopesAt(counts, at.logit + byLogit, Math.min(at.log + byLog, 14)) : undefined;
    if (next === undefined || !(next.height >= at.height)) {
      damping = Math.max(damping * 10, 1e-6);
      if (damping > 1e12) break;
      continue;
    }
    const still = Math.abs(next.logit - at.logit) < 1e-10 && Math.abs(next.log - at.log) < 1e-10;
    at = next;
    damping /= 10;
    if (still || at.log < -18) break;
  }
  return { pi: 1 / (1 + Math.exp(-at.logit)), gamma: Math.exp(at.log), height: at.height };
}

const limited = (step: number): number => Math.min(2, Math.max(-2, step));

/** Log-likelihood with first and second derivatives in (logit π, log γ). */
function slopesAt({ failed, passed, measured }: RunningCounts, logit: number, log: number) {
  const pi = 1 / (1 + Math.exp(-logit));
  const gamma = Math.exp(log);
  let [height, dp, dg, dpp, dpg, dgg] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < measured.length; i++) {
    const fail = pi + i * gamma;
    const pass = 1 - pi + i * gamma;
    const all = 1 + i * gamma;
    height += failed[i]! * Math.log(fail) + passed[i]! * Math.log(pass) - measured[i]! * Math.log(all);
    const [f, s, m] = [failed[i]! / fail, passed[i]! / pass, measured[i]! / all];
    dp += f - s;
    dg += i * (f + s - m);
    dpp -= f / fail + s / pass;
    dpg -= i * (f / fail - s / pass);
    dgg -= i * i * (f / fail + s / pass - m / all);
  }
  const [byLogit, byLog] = [pi * (1 - pi), gamma];
  return {
    logit,
    log,
    height,
    p: dp * byLogit,
    g: dg * byLog,
    pp: dpp * byLogit * byLogit + dp * byLogit * (1 - 2 * pi),
    pg: dpg * byLogit * byLog,
    gg: dgg * byLog * byLog + dg * byLog,
    scale: (measured[0] ?? 0) + 1,
  };
}

const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);
