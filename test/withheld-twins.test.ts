import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { Asked } from "../src/api/paths.ts";
import { paths } from "../src/api/paths.ts";
import { bodiesOf, crew, some, type Told, touchpoints, twinJourney } from "./colleagues-told.ts";
import { type Pair, said, twinWorkspaces } from "./twins.ts";

/** What is told in one twin and in the other: they differ in nothing but what may not be known. */
interface Scenario {
  readonly says: string;
  readonly told: (either: <Thing>(one: Thing, other: Thing) => Thing) => readonly Told[];
}

const scenarios: readonly Scenario[] = [
  {
    says: "three at a touchpoint",
    told: (either) => [...crew(12), ...some(3, "dessert", (nth) => ({ satisfaction: either(1 + nth, 5 - nth) }))],
  },
  {
    says: "seven who agree, in one band or another value of it",
    told: (either) => [...crew(12), ...some(7, "dessert", () => ({ satisfaction: either(1, 2) }))],
  },
];

const { polku, tell, both } = await twinWorkspaces();
const key = (at: number) => `j${String(at).padStart(2, "0")}`;

const slices: readonly Asked[] = [
  ...[{}, { channels: ["kiosk"] }, { channels: ["web"] }, { locations: ["oulu"] }, { attributes: { group: ["late"] } }],
  ...[{ from: "2026-02-01" }, { until: "2026-02-01" }, { measure: "satisfaction.mean" }],
].map((slice) => ({ perspective: "employee", ...slice }));

const addresses = (journey: string): string[] => [
  paths.slices(journey),
  ...slices.flatMap((slice) => [
    paths.overview(journey, slice),
    ...touchpoints.map((touchpoint) => paths.touchpoint(journey, touchpoint, slice)),
    paths.audit(journey, slice),
  ]),
  paths.report(journey, "en", slices[0]),
  paths.auditTable(journey, "en", slices[0]),
];

/** Where two texts part, with what stands around it in each. */
function whereUnlike(path: string, one: string, other: string): string[] {
  if (one === other) return [];
  const at = [...one].findIndex((letter, place) => letter !== other[place]);
  const around = (text: string) => text.slice(Math.max(0, at - 160), at + 60);
  return [`${path}\n    ${around(one)}\n    ${around(other)}`];
}

before(async () => {
  for (const [at, { told }] of scenarios.entries()) {
    const journey = { body: twinJourney(key(at)) };
    await tell("PUT", paths.journey(key(at)), [journey, journey]);
    const each = [told((one) => one), told((_, other) => other)].map((list) => bodiesOf(key(at), list, 1000 * at));
    await tell("POST", paths.experiences, each.map((body) => ({ body })) as unknown as Pair<{ body: unknown }>);
  }
  await polku.followed();
});

describe("What colleagues said whose answers are withheld is told nowhere:", () => {
  for (const [at, { says }] of scenarios.entries())
    it(says, async () => {
      const leaks: string[] = [];
      for (const path of addresses(key(at))) {
        const [one, other] = await Promise.all(both.map(({ people }) => people.lead.ask("GET", path)));
        assert.equal(one!.status, 200, path + one!.text);
        leaks.push(...whereUnlike(path, said(one!), said(other!)));
      }
      assert.equal(leaks.join("\n"), "");
    });
});
