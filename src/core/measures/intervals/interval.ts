/** A number between the ends of its interval, all in the same unit. */
export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** The same interval in another unit: `value · by + plus`, for `by` > 0. */
export const rescale = ({ value, low, high }: Interval, by: number, plus = 0): Interval => ({
  value: value * by + plus,
  low: low * by + plus,
  high: high * by + plus,
});
