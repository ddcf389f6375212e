import type { Band } from "../../core/experience/answers.ts";
import { flags } from "../../core/experience/flag.ts";
import { isCloseCircle } from "../../core/insight/disclosure/disclosure.ts";
import { type LeftOut, leftOutTold } from "../../core/insight/heard/left-out.ts";
import type { ExperienceStream } from "../../core/insight/heard/read-experience.ts";
import { knownTouchpoints } from "../../core/journey/versions.ts";
import { mistake } from "../../core/mistakes/mistake.ts";
import type { Refused } from "../../core/problem.ts";
import { ok, type Result, refuse } from "../../core/result.ts";
import type { Position } from "../../store/records/log/log-entry.ts";
import { encountersOf } from "../../store/records/reading/encounters-of.ts";
import { leftOutOf } from "../../store/records/reading/left-out.ts";
import { lookBack, type Sought } from "../../store/records/reading/stream.ts";
import { lookAtLeftOut } from "../../store/records/reading/stream-left-out.ts";
import type { Effects } from "../effects.ts";
import { readSlice, type SliceAsked, type SliceToRead } from "../read-slice.ts";
import { JourneyReader } from "./as-read.ts";
import { type Readable, readableIn } from "./readable.ts";

/** What somebody looks for in the stream. */
export interface StreamAsked extends Omit<SliceAsked, "journey" | "measure"> {
  /** null: any. */
  readonly journey: string | null;
  readonly touchpoint: string | null;
  readonly band: Band | null;
  readonly said: boolean;
  readonly words: readonly string[];
  /** Only what no figure counts. */
  readonly flagged: boolean;
  readonly before: Position | null;
  readonly limit: number;
}

type ReadingEffects = Pick<Effects, "records" | "workspace" | "journeys" | "counting" | "remembered">;

/** Experiences one by one, the newest first, each with its pass; as far as they may be read so. */
export async function readStream(
  asked: StreamAsked,
  effects: ReadingEffects,
): Promise<Result<ExperienceStream, Refused>> {
  const { records, workspace, journeys } = effects;
  if (asked.journey === null && Object.keys(asked.attributes).length > 0)
    return refuse([mistake("invalid-parameter.of-no-journey", {}, { path: ["journey"] })]);
  const keys = asked.journey === null ? [...(await journeys.all()).keys()] : [asked.journey];
  const toRead: SliceToRead[] = [];
  for (const journey of keys) {
    const slice = await readSlice({ ...asked, journey }, effects);
    if (!slice.ok) return slice;
    toRead.push(slice.value);
  }
  if (isCloseCircle(asked.perspective))
    return ok({ items: [], next: null, withheld: "colleagues", notShown: [], leftOut: null });

  const readers = new Map<string, JourneyReader>();
  const shown = new Map<string, Readable["shown"]>();
  const about: { journey: string; touchpoint: string | null }[] = [];
  const notShown: { journey: string; touchpoint: string | null }[] = [];
  for (const { slice } of toRead) {
    const { journey } = slice;
    const versions = (await journeys.versions(journey)) ?? [];
    readers.set(journey, new JourneyReader(versions));
    const readable = await readableIn(slice, versions, effects);
    shown.set(journey, readable.shown);
    const formerKeys = new Map(knownTouchpoints(versions).map((one) => [one.touchpoint.key, one.formerKeys]));
    const isAsked = (touchpoint: string | null) => asked.touchpoint === null || asked.touchpoint === touchpoint;
    for (const touchpoint of readable.shown.filter(isAsked)) {
      about.push({ journey, touchpoint });
      for (const former of formerKeys.get(touchpoint ?? "") ?? []) about.push({ journey, touchpoint: former });
    }
    const isShown = (touchpoint: string | null) => readable.shown.includes(touchpoint);
    const hidden = asked.flagged
      ? await leftOutAt([null, ...formerKeys.keys()].filter((one) => isAsked(one) && !isShown(one)))
      : readable.notShown.filter(isAsked);
    notShown.push(...hidden.map((touchpoint) => ({ journey, touchpoint })));

    /** Those at which something is left out, though nobody may have been counted there. */
    async function leftOutAt(touchpoints: readonly (string | null)[]): Promise<(string | null)[]> {
      const names = (touchpoint: string | null) => [touchpoint, ...(formerKeys.get(touchpoint ?? "") ?? [])];
      const leftOut = await Promise.all(touchpoints.map((one) => leftOutOf(records, workspace, slice, names(one))));
      return touchpoints.filter((_, at) => leftOutTold(leftOut[at]!).length > 0);
    }
  }
  if (about.length === 0)
    return ok({ items: [], next: null, withheld: null, notShown, leftOut: asked.flagged ? [] : null });

  const { journey: _, ...slice } = toRead[0]!.slice;
  const sought: Sought = {
    ...slice,
    about,
    said: asked.said,
    words: asked.words,
    fits: (kept) => asked.band === null || readers.get(kept.journey)?.felt(kept)?.band === asked.band,
  };
  const { experiences, next } = await (asked.flagged ? lookAtLeftOut : lookBack)(records, workspace, sought, asked);
  const others = await encountersOf(records, workspace, experiences);
  return ok({
    items: experiences.map((kept) => readers.get(kept.journey)!.read(kept, others, shown.get(kept.journey)!)),
    next: next === null ? null : `${next.xid}-${next.seq}`,
    withheld: null,
    notShown,
    leftOut: asked.flagged ? await leftOutIn() : null,
  });

  /** How many all in all, whatever was felt or said. */
  async function leftOutIn(): Promise<LeftOut[]> {
    const each = await Promise.all(
      toRead.map(({ slice }) => {
        const here = about.filter(({ journey }) => journey === slice.journey);
        return leftOutOf(
          records,
          workspace,
          slice,
          here.map(({ touchpoint }) => touchpoint),
        );
      }),
    );
    const all = flags
      .map((reason) => ({
        reason,
        n: each.flat().reduce((sum, one) => sum + (one.reason === reason ? one.n : 0), 0),
      }))
      .toSorted((a, b) => b.n - a.n);
    return leftOutTold(all);
  }
}
