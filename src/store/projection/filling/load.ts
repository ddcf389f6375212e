/** What a load knows while it runs. */
export interface Load {
  readonly journey: number;
  readonly perspective: number;
  readonly orderly: number;
  /** Rows read so far; experience numbers, passes and people given before this load (people: and during it). */
  row: number;
  readonly numbers: number;
  people: number;
  readonly passes: number;
  repeats: boolean;
  weighted: boolean;
  derive: boolean;
}
