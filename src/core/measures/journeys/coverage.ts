/** A touchpoint as coverage sees it. */
export interface CoveredTouchpoint {
  readonly key: string;
  readonly phase: string;
  readonly contact: string;
  readonly owner: string;
  /** How often customers met it in the window, measured or not; absent where nobody knows. */
  readonly encounters?: number;
  /** Distinct people who answered in the window. */
  readonly people: number;
}

export interface Coverage {
  readonly touchpoints: number;
  readonly measured: number;
  /** Share of touchpoints measured; null for a journey without touchpoints. */
  readonly coverage: number | null;
  /** The same weighted by encounters; null where they are not known for every touchpoint, or are none. */
  readonly volumeCoverage: number | null;
  /** Keys of touchpoints from which nobody was heard, and from which too few. */
  readonly blind: readonly string[];
  readonly thin: readonly string[];
  /** Share measured by phase, contact and owner. */
  readonly byPhase: Readonly<Record<string, number>>;
  readonly byContact: Readonly<Record<string, number>>;
  readonly byOwner: Readonly<Record<string, number>>;
}

/**
 * How much of a journey is measured at all, and where the blind spots are.
 *
 *     measured: at least `fewest` distinct people answered in the window      blind: nobody      thin: fewer than that
 *     coverage = measured/touchpoints      volume coverage = Σ encounters(measured)/Σ encounters
 *
 *     coverage([
 *       { key: "advert", phase: "before", contact: "indirect", owner: "us", people: 0 },
 *       { key: "visit", phase: "during", contact: "direct", owner: "us", people: 40 },
 *     ])
 *     // { coverage: 0.5, blind: ["advert"], thin: [] }
 *
 * Unit: shares 0–1
 * Interval: none; the map is a census of the journey's touchpoints
 * Minimum n: none; `fewest` is 5 unless said otherwise
 * R: mean(responses >= nMin)
 * Source: catalogue M09.
 */
export function coverage(touchpoints: readonly CoveredTouchpoint[], fewest = 5): Coverage {
  const measured = touchpoints.filter(({ people }) => people >= fewest);
  const share = (by: (touchpoint: CoveredTouchpoint) => string): Record<string, number> => {
    const keys = [...new Set(touchpoints.map(by))];
    const count = (among: readonly CoveredTouchpoint[], key: string) => among.filter((one) => by(one) === key).length;
    return Object.fromEntries(keys.map((key) => [key, count(measured, key) / count(touchpoints, key)]));
  };
  const volume = touchpoints.every(({ encounters }) => encounters !== undefined)
    ? encountersOf(measured) / encountersOf(touchpoints)
    : Number.NaN;
  return {
    touchpoints: touchpoints.length,
    measured: measured.length,
    coverage: touchpoints.length === 0 ? null : measured.length / touchpoints.length,
    volumeCoverage: Number.isNaN(volume) ? null : volume,
    blind: touchpoints.filter(({ people }) => people === 0).map(({ key }) => key),
    thin: touchpoints.filter(({ people }) => people > 0 && people < fewest).map(({ key }) => key),
    byPhase: share(({ phase }) => phase),
    byContact: share(({ contact }) => contact),
    byOwner: share(({ owner }) => owner),
  };
}

const encountersOf = (touchpoints: readonly CoveredTouchpoint[]): number =>
  touchpoints.reduce((sum, { encounters = 0 }) => sum + encounters, 0);
