/**
 * Standard normal distribution function, Φ(x): the probability of a value at or below `x`.
 *
 *     Φ(x) = ∫ exp(−t²/2)/√(2π) dt, from −∞ to x
 *
 * Rational approximations on three ranges; relative error below 1e-15 in both tails, so that the upper tail is best
 * asked as `normalCdf(-x)`.
 *
 *     normalCdf(1.96)      // 0.975
 *
 * R: pnorm(x)
 * Source: Cody (1969), Mathematics of Computation 23, in the form of ANORM, Cody (1993), ACM TOMS 19, algorithm 715.
 */
export function normalCdf(x: number): number {
  const y = Math.abs(x);
  if (Number.isNaN(y)) return Number.NaN;
  if (y <= 0.67448975) return 0.5 + x * ratio(centre, y * y);
  const tail = y <= Math.sqrt(32) ? middle(y) : far(y);
  return x > 0 ? 1 - tail : tail;
}

/**
 * Quantile of the standard normal distribution, Φ⁻¹(p), for 0 < p < 1; −∞ at 0, +∞ at 1.
 *
 *     the x with Φ(x) = p
 *
 *     normalQuantile(0.975)      // 1.96
 *
 * R: qnorm(p)
 * Source: Wichura (1988), Applied Statistics 37, algorithm AS 241 (PPND16), about 1 part in 1e16.
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`normalQuantile needs 0 <= p <= 1, got ${p}`);
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return q * ratio(near, 0.180625 - q * q);
  const smaller = q < 0 ? p : 1 - p;
  if (smaller === 0) return q < 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
  const r = Math.sqrt(-Math.log(smaller));
  const z = r <= 5 ? ratio(shoulder, r - 1.6) : ratio(extreme, r - 5);
  return q < 0 ? -z : z;
}

/** The z of a two-sided interval: 1.959964 for 0.95. */
export const twoSidedZ = (confidence: number): number => -normalQuantile((1 - confidence) / 2);

/** Coefficients of numerator and denominator, constant first. */
interface Rational {
  readonly top: readonly number[];
  readonly bottom: readonly number[];
}

const horner = (coefficients: readonly number[], x: number): number =>
  coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);

const ratio = ({ top, bottom }: Rational, x: number): number => horner(top, x) / horner(bottom, x);

/** exp(−y²/2) with y² split in two, so that the far tail keeps its digits. */
function gaussian(y: number): number {
  const coarse = Math.trunc(y * 16) / 16;
  return Math.exp((-coarse * coarse) / 2) * Math.exp((-(y - coarse) * (y + coarse)) / 2);
}

const middle = (y: number): number => gaussian(y) * ratio(tailMiddle, y);

function far(y: number): number {
  const inverse = 1 / (y * y);
  return (gaussian(y) * (1 / Math.sqrt(2 * Math.PI) - inverse * ratio(tailFar, inverse))) / y;
}

const centre: Rational = {
  top: [18154.98125334356, 1067.6894854603709, 161.02823106855587, 2.2352520354606837, 0.06568233791820745],
  bottom: [45507.78933502673, 10260.932208618979, 976.0985517377767, 47.202581904688245, 1],
};
const tailMiddle: Rational = {
  top: [
    9842.714838383978, 11602.65143764735, 6848.190450536283, 2494.5375852903726, 597.2702763948002, 93.50665613217785,
    8.883149794388377, 0.39894151208813466, 1.0765576773720192e-8,
  ],
  bottom: [
    19685.429676859992, 38912.00328609327, 34900.95272114598, 18615.571640885097, 6485.558298266761, 1519.3775994075547,
    235.387901782625, 22.266688044328117, 1,
  ],
};
const tailFar: Rational = {
  top: [
    2.9112874951168793e-5, 0.0014216191932278934, 0.022235277870649807, 0.12740116116024736, 0.215898534057957,
    0.023073441764940174,
  ],
  bottom: [7.297515550839662e-5, 0.0037823963320275824, 0.06598813786892856, 0.4682382124808651, 1.284260096144911, 1],
};
const near: Rational = {
  top: [
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087,
    33430.57558358813, 2509.0809287301227,
  ],
  bottom: [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852546,
  ],
};
const shoulder: Rational = {
  top: [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
    0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  bottom: [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    0.0005475938084995345, 1.0507500716444169e-9,
  ],
};
const extreme: Rational = {
  top: [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
    0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
  ],
  bottom: [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 1.8463183175100548e-5,
    1.421511758316446e-7, 2.0442631033899397e-15,
  ],
};
