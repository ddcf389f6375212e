import { incompleteBeta } from "./incomplete-beta.ts";
import { logGamma } from "./log-gamma.ts";
import { normalCdf } from "./normal.ts";

/**
 * Distribution function of the noncentral t with `df` > 0 degrees of freedom and noncentrality `delta`.
 *
 *     P(T ≤ t) = Φ(−δ) + ½ Σ_j [p_j I_x(j + ½, df/2) + q_j I_x(j + 1, df/2)]      x = t²/(t² + df), t ≥ 0
 *     p_j = e^(−δ²/2) (δ²/2)^j / j!      q_j = δ e^(−δ²/2) (δ²/2)^j / (√2 Γ(j + 3/2))
 *
 * Used for the power of a t test; |delta| up to 37. Right to some 1e-13 of 1, in the tails too: not to so many digits of
 * what is tiny itself (nor is R's).
 *
 *     noncentralStudentCdf(2, 10, 1)      // 0.8076
 *
 * R: pt(t, df, ncp = delta)
 * Source: Lenth (1989), Applied Statistics 38, algorithm AS 243.
 */
export function noncentralStudentCdf(t: number, df: number, delta: number): number {
  if (t < 0) return 1 - noncentralStudentCdf(-t, df, -delta);
  const half = (delta * delta) / 2;
  if (half === 0) return 0.5 + 0.5 * incompleteBeta(0.5, df / 2, (t * t) / (t * t + df), df / (t * t + df));
  const x = (t * t) / (t * t + df);
  const y = df / (t * t + df);
  let sum = 0;
  for (let j = 0; j < 5000; j++) {
    const p = Math.exp(-half + j * Math.log(half) - logGamma(j + 1));
    const q = (delta / Math.SQRT2) * Math.exp(-half + j * Math.log(half) - logGamma(j + 1.5));
    const term = p * incompleteBeta(j + 0.5, df / 2, x, y) + q * incompleteBeta(j + 1, df / 2, x, y);
    sum += term;
    if (j > half && Math.abs(term) < 1e-17) break;
  }
  // The sum may end a hair above 1.
  return Math.min(1, normalCdf(-delta) + sum / 2);
}
