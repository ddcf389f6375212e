import { bandOf } from "../../experience/answers.ts";
import type { NpsCounts, NpsDifference } from "../../measures/answers/nps.ts";
import { type ByRecovery, recoveryConduct, serviceRecovery } from "../../measures/answers/service-recovery.ts";
import type { Figure } from "../../measures/intervals/estimate.ts";
import type { Interval } from "../../measures/intervals/interval.ts";
import { fewestPeople } from "../../measures/intervals/suppression.ts";
import { at, type Counted } from "../counted.ts";
import { isCloseCircle, refusalFor } from "../disclosure/disclosure.ts";
import type { GuardedCounts } from "../disclosure/guarded-counts.ts";
import { labelOf } from "../figure.ts";
import { byName, type Reader, readingOf } from "../figures.ts";
import { outcomesToRestOn } from "../outcome-figures.ts";
import { shareFigure } from "../share-figure.ts";
import type { Variable } from "../variable.ts";
import type { LastSaid } from "./last-said.ts";
import { lastSaidTold } from "./last-said-told.ts";

/** Happenings by which it is seen whether somebody came back, the first that is told both ways; and which way round. */
const conducts = [
  { kind: "returned", back: 1 },
  { kind: "renewed", back: 1 },
  { kind: "churned", back: 0 },
] as const;

/** Fewer recovered or unrecovered people than this have no verdict (catalogue M14). */
const fewestForVerdict = 30;

/**
 * What putting a matter right is worth in recommendation, wherever it was asked whether it was: "recovery.gain" about the
 * whole, "bill.recovery.gain" at a touchpoint. Each person counts once, by the last answers.
 *
 *     recovered    yes, the matter was resolved      unrecovered   partly or no
 *     never failed said that the question does not apply: there was nothing to resolve
 */
export async function recoveryFigures(
  counts: Pick<GuardedCounts, "outcomes" | "lastSaid">,
  { slice, answers }: Pick<Counted, "slice" | "answers">,
  reader: Reader,
): Promise<Readonly<Record<string, Figure>>> {
  const places = answers.filter(({ answer, people }) => answer === "resolved" && people > 0);
  if (places.length === 0) return {};
  const known = outcomesToRestOn(await counts.outcomes(slice), slice.perspective);
  const happenings = known.filter(({ codes, leavesFew }) => codes.length === 2 && !leavesFew);
  const conduct = conducts.find(({ kind }) => happenings.some((one) => one.kind === kind));
  const figures: Record<string, Figure> = {};
  for (const place of places) {
    const recommend =
      new Map(byName(at(null, answers))).get("recommend") ??
      new Map(byName(at(place.touchpoint, answers))).get("recommend");
    if (recommend === undefined || recommend.people === 0) continue;
    const variables: Variable[] = [place, recommend];
    if (conduct !== undefined) variables.push({ touchpoint: null, answer: `outcome.${conduct.kind}`, scale: [0, 1] });
    const told = await lastSaidTold(counts, slice, variables);
    // How many colleagues had nothing that could go wrong is as little told as how many said nothing.
    const mayNever = !isCloseCircle(slice.perspective);
    const said = (told ?? []).filter((one) => mayNever || one.said[0] !== "notApplicable");
    const reading = readingOf(recommend, reader);
    const band = (code: number) => bandOf(reading.kind, reading.scale, code, reading.positive);
    const recommending = groupsOf(said, (codes): keyof NpsCounts | null => {
      if (typeof codes[1] !== "number") return null;
      return ({ positive: "promoters", neutral: "passives", negative: "detractors" } as const)[band(codes[1])];
    });
    const conducted =
      conduct && groupsOf(said, (codes) => (codes[2] === null ? null : codes[2] === conduct.back ? "back" : "gone"));
    const prefix = place.touchpoint === null ? "" : `${place.touchpoint}.`;
    for (const [key, figure] of Object.entries(figuresOf(recommending, conducted, slice)))
      figures[`${prefix}recovery.${key}`] = told === null ? { ok: false, reason: "withheld", n: null } : figure;
  }
  return figures;
}

type Groups<Kind extends string> = ByRecovery<Readonly<Partial<Record<Kind, number>>>>;

/** People of each group by what `kindOf` calls them; null: not counted. */
function groupsOf<Kind extends string>(
  said: readonly LastSaid[],
  kindOf: (codes: LastSaid["said"]) => Kind | null,
): Groups<Kind> {
  const groups = { neverFailed: {}, recovered: {}, unrecovered: {} } as ByRecovery<Partial<Record<Kind, number>>>;
  for (const { said: codes, n } of said) {
    const kind = kindOf(codes);
    const [resolved] = codes;
    if (kind === null || resolved === null || resolved === undefined) continue;
    const group = groups[resolved === "notApplicable" ? "neverFailed" : resolved === 2 ? "recovered" : "unrecovered"];
    group[kind] = (group[kind] ?? 0) + n;
  }
  return groups;
}

function figuresOf(
  recommending: Groups<keyof NpsCounts>,
  conducted: Groups<"back" | "gone"> | undefined,
  { perspective }: Counted["slice"],
): Record<string, Figure> {
  const nps = (group: keyof Groups<keyof NpsCounts>): NpsCounts => ({
    ...{ promoters: 0, passives: 0, detractors: 0 },
    ...recommending[group],
  });
  const people = (group: keyof ByRecovery<unknown>): number =>
    Object.values<number>(recommending[group]).reduce((sum, n) => sum + n, 0);
  const [never, right, wrong] = [people("neverFailed"), people("recovered"), people("unrecovered")];
  const failed = right + wrong;
  const told = serviceRecovery({
    neverFailed: nps("neverFailed"),
    recovered: nps("recovered"),
    unrecovered: nps("unrecovered"),
  });
  const few = (n: number): Figure | null =>
    refusalFor(n, perspective) ??
    (n < fewestForVerdict ? { ok: false, reason: "too-few", n, needed: fewestForVerdict } : null);
  const difference = (found: NpsDifference | null, refused: Figure | null, n: number): Figure =>
    refused ?? points(found!.difference, found!.adjusted, n, "adjusted Wald", 200);
  const beside = few(Math.min(right, wrong));
  const without = beside ?? refusalFor(never, perspective);
  return {
    failureRate:
      never === 0
        ? { ok: false, reason: "only-happened", n: failed }
        : shareFigure(failed, failed + never, perspective),
    recoveryRate: shareFigure(right, failed, perspective),
    gain: difference(told.gain, beside, failed),
    paradox: difference(told.paradox, without, right + never),
    ...(conducted === undefined ? {} : { conduct: conductOf(conducted, without) }),
  };
}

/** Who came back: recovered minus never failed, in percentage points. */
function conductOf(conducted: Groups<"back" | "gone">, refused: Figure | null): Figure {
  const of = ({ back = 0, gone = 0 }: Groups<"back" | "gone">["recovered"]) => ({ x: back, n: back + gone });
  const [neverFailed, recovered] = [of(conducted.neverFailed), of(conducted.recovered)];
  const n = Math.min(neverFailed.n, recovered.n);
  if (refused !== null) return refused;
  if (n < fewestPeople) return { ok: false, reason: "too-few", n, needed: fewestPeople };
  const { paradox } = recoveryConduct({ neverFailed, recovered, unrecovered: of(conducted.unrecovered) });
  const { value, low, high } = paradox!;
  return points(100 * value, { value, low: 100 * low, high: 100 * high }, neverFailed.n + recovered.n, "Newcombe", 100);
}

/** `width` is that of the scale on which both lie: 100 for shares, 200 for NPS. */
const points = (value: number, { low, high }: Interval, people: number, method: string, width: number): Figure => ({
  ok: true,
  estimate: { value, low, high, n: people, people, unit: "points", method, weighted: false },
  label: labelOf((50 * (high - low)) / width, people),
});
