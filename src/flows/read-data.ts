import { dayOf } from "../core/calendar.ts";
import { closeCircles } from "../core/insight/disclosure/disclosure.ts";
import { guardedCounts } from "../core/insight/disclosure/guarded-counts.ts";
import { window } from "../core/insight/heard/arrivals.ts";
import { heardOf } from "../core/insight/heard/heard.ts";
import type { Data } from "../core/insight/heard/heard-value.ts";
import { leftOutTold } from "../core/insight/heard/left-out.ts";
import { currentKey } from "../core/journey/versions.ts";
import { listImports } from "../store/records/imports/imports.ts";
import { listKeys } from "../store/records/keys.ts";
import { howFarBehind } from "../store/records/log/behind.ts";
import type { Position } from "../store/records/log/log-entry.ts";
import { allLeftOut } from "../store/records/reading/left-out.ts";
import { recordsBytes } from "../store/records/size.ts";
import { lastBackup } from "../store/records/workspaces.ts";
import type { Effects } from "./effects.ts";
import { today } from "./today.ts";

/**
 * What is in here, by journey and touchpoint; where it came from; and how far the figures follow the records. How much came by a key or a file
 * is for who may tell: it may all be of few colleagues, of whom not even the number is told.
 */
export async function readData(
  mayTell: boolean,
  effects: Pick<Effects, "records" | "workspace" | "journeys" | "counting" | "remembered" | "now">,
): Promise<Data> {
  const { records, workspace, counting } = effects;
  const [place, day, journeys] = await Promise.all([counting.place(), today(effects), effects.journeys.all()]);
  const newest = [...journeys.values()].map((versions) => versions.at(-1)!);
  const versions = newest.map(({ journey, version }) => [journey.key, version]);
  const heard = effects.remembered.once(["data", place, day, versions], async () => {
    const now = dayOf(day)!;
    const [arrivals, leftOut] = await Promise.all([
      counting.arrivals(now - window + 1),
      allLeftOut(records, workspace, closeCircles),
    ]);
    return Promise.all(
      newest.map(async ({ journey }) => {
        const answers = await counting.answers({ journey: journey.key, perspective: "customer" });
        const counts = guardedCounts(counting);
        const colleagues = await Promise.all(
          closeCircles.map(async (perspective) => ({
            perspective,
            totals: await counts.totals({ journey: journey.key, perspective }),
          })),
        );
        const history = journeys.get(journey.key) ?? [];
        const here = leftOut.flatMap(({ journey: of, touchpoint, ...one }) =>
          of === journey.key
            ? [{ ...one, touchpoint: touchpoint && (currentKey(history, touchpoint) ?? touchpoint) }]
            : [],
        );
        return {
          key: journey.key,
          name: journey.name,
          ...heardOf(journey, arrivals, answers, now, colleagues),
          leftOut: leftOutTold(here),
        };
      }),
    );
  });
  const [known, keys, imports, behind, inRecords, inProjection, backedUp] = await Promise.all([
    heard,
    listKeys(records, workspace),
    listImports(records, workspace),
    howFarBehind(records, workspace, positionIn(place)),
    recordsBytes(records),
    counting.bytes(),
    lastBackup(records, workspace),
  ]);
  return {
    today: day,
    journeys: known,
    keys: keys.flatMap(({ name, sent, used, revoked }) =>
      revoked !== null && sent === 0
        ? []
        : [{ name, sent: mayTell ? sent : null, used: used?.toISOString() ?? null, open: revoked === null }],
    ),
    imports: imports.flatMap(({ number, source, begun, state, counts }) =>
      state === "finished"
        ? [{ number, source, begun, kept: mayTell ? (counts?.kept ?? 0) + (counts?.corrected ?? 0) : null }]
        : [],
    ),
    behind,
    bytes: { records: inRecords, projection: inProjection },
    backedUp: backedUp?.toISOString() ?? null,
  };
}

/** A place is a position in one word. */
function positionIn(place: string): Position | null {
  const [xid, seq] = place.split(".");
  return xid === undefined || seq === undefined ? null : { xid, seq };
}
