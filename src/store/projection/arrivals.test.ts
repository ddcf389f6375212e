import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { anExperience } from "../../../test/experiences.ts";
import { aJourney } from "../../../test/journeys.ts";
import { readList } from "../../../test/random-log.ts";
import { dayOf } from "../../core/calendar.ts";
import type { LogEntry } from "../records/log/log-entry.ts";
import { openProjection } from "./open.ts";

const day = (iso: string) => dayOf(iso)!;

describe("arrivals", () => {
  it("are told by touchpoint, and by each channel of it: how much, of how many, from when until when, day by day", async () => {
    const opened = await openProjection({ file: "temporary", workspace: "test" });
    assert(opened.ok);
    const told: readonly [day: string, customer: number | null, channel?: string][] = [
      ["2026-01-02", 1, "kiosk"],
      ["2026-10-01", 1, "kiosk"],
      ["2026-10-01", 2, "kiosk"],
      ["2026-10-05", null],
    ];
    const log = told.map(([on, customer, channel], at): LogEntry => {
      const { id: _, ...said } = anExperience({ ...(channel !== undefined && { channel }) });
      const experience = { ...said, number: at + 1, customer, day: on, at: on, second: 0 } as never;
      return { position: { xid: "1", seq: String(at + 1) }, turn: 1, entry: "lived", experience };
    });
    await opened.value.project(readList(log), [[{ version: 1, validFrom: "2020-01-01", journey: aJourney() }]]);
    const arrivals = await opened.value.arrivals(day("2026-10-01"));
    const at = { journey: "lunch", perspective: "customer", touchpoint: "bill" };
    const october = [
      { day: day("2026-10-01"), experiences: 2, people: 2 },
      { day: day("2026-10-05"), experiences: 1, people: 1 },
    ];
    assert.deepEqual(
      arrivals.toSorted((a, b) => b.experiences - a.experiences),
      [
        {
          ...{ ...at, experiences: 4, people: 3, peopleSince: 3, days: october },
          ...{ first: day("2026-01-02"), last: day("2026-10-05") },
        },
        {
          ...{ ...at, channel: "kiosk", experiences: 3, people: 2, peopleSince: 2, days: october.slice(0, 1) },
          ...{ first: day("2026-01-02"), last: day("2026-10-01") },
        },
        {
          ...{ ...at, channel: null, experiences: 1, people: 1, peopleSince: 1, days: october.slice(1) },
          ...{ first: day("2026-10-05"), last: day("2026-10-05") },
        },
      ],
      "what lies 90 days before its last day is in the sums alone",
    );
    await opened.value.close();
  });
});
