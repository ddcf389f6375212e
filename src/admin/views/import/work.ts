import { useEffect, useState } from "react";
import { columnsIn, type MappingFile } from "../../../core/experience/mapping-file.ts";
import { freshKey } from "../../../core/journey/editing/fresh-key.ts";
import type { Journey } from "../../../core/journey/journey.ts";
import { record } from "../../../core/unread.ts";

/** What somebody has made of a file so far. */
export interface Work {
  /** The key of a journey that is here, or a new one. */
  readonly journey: string | Journey;
  /** The import whose mapping it began with; null: a draft. */
  readonly former: number | null;
  readonly mapping: MappingFile;
  /** Columns that somebody has looked at. */
  readonly looked: readonly string[];
}

const placeOf = (upload: string) => `polku-import-${upload}`;

/** The work on a file, which a reload of the page does not lose. */
export function useWork(upload: string): [Work | null, (work: Work | null) => void] {
  const [work, setWork] = useState<Work | null>(() => {
    const kept = sessionStorage.getItem(placeOf(upload));
    return kept === null ? null : (JSON.parse(kept) as Work);
  });
  const change = (next: Work | null) => {
    setWork(next);
    if (next === null) sessionStorage.removeItem(placeOf(upload));
    else sessionStorage.setItem(placeOf(upload), JSON.stringify(next));
  };
  return [work, change];
}

/** The value when it has stayed the same for a while, so that not every letter is asked about. */
export function useSettled<Value>(value: Value, milliseconds: number): Value {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}

/** The mapping and the journey as they are sent: nobody has to be told that it was a draft, nor of touchpoints that no column is about. */
export function toSend({ mapping, journey }: Work): { mapping: MappingFile; journey: string | Journey } {
  const { draft: _, ...read } = mapping;
  if (typeof journey === "string") return { mapping: { ...read, journey }, journey };
  const named = namedIn(mapping);
  const stages = journey.stages.map((stage) => ({
    ...stage,
    touchpoints: stage.touchpoints.filter(({ key }) => named === null || named.has(key)),
  }));
  return { mapping: { ...read, journey: journey.key }, journey: { ...journey, stages } };
}

/** Touchpoints that columns are about; null where rows name them, or none is. */
function namedIn(mapping: MappingFile): ReadonlySet<string> | null {
  const keys = Object.keys(record(mapping.touchpoints));
  return keys.length === 0 || columnsIn(mapping.touchpoint).length > 0 ? null : new Set(keys);
}

/** A new journey with a touchpoint for a column more. */
export function withTouchpoint(journey: Journey, name: string, language: string): { journey: Journey; key: string } {
  const [stage, ...others] = journey.stages;
  const taken = new Set(["whole", ...journey.stages.flatMap(({ touchpoints }) => touchpoints.map(({ key }) => key))]);
  const key = freshKey(name, taken, "touchpoint");
  const plain = {
    contact: "direct",
    channels: [],
    owners: [],
    required: true,
    criticality: 3,
    cost: 3,
    feelings: [],
  } as const;
  const touchpoint = { key, name: { [language]: name }, ...plain, retired: false };
  return {
    key,
    journey: { ...journey, stages: [{ ...stage!, touchpoints: [...stage!.touchpoints, touchpoint] }, ...others] },
  };
}
