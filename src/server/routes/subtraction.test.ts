import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { anExperienceBody } from "../../../test/experiences.ts";
import { documented, lunchFile, polkuForTests, someId } from "../../../test/polku.ts";
import { audit } from "../../api/audit.ts";
import { overview } from "../../api/overview.ts";
import { paths } from "../../api/paths.ts";
import { slices as slicesShape } from "../../api/slice.ts";
import { touchpointPage } from "../../api/touchpoint.ts";
import type { Figure } from "../../core/measures/intervals/estimate.ts";

const polku = await polkuForTests();

interface Lived {
  readonly customer: string;
  readonly touchpoint: string;
  readonly day: string;
  readonly channel: string;
  readonly location: string;
  readonly group: string;
}

/** Guests of four months, most on a few days, by kiosk and in Turku; three by e-mail, two in Oulu, some on quiet days. */
const log: Lived[] = Array.from({ length: 480 }, (_, at) => {
  const guest = at % 350;
  const quiet = at % 53 === 0;
  return {
    customer: `guest-${guest}`,
    touchpoint: at % 3 === 0 ? "taste" : "bill",
    day: `2026-0${1 + (at % 4)}-${quiet ? String(2 + (at % 25)).padStart(2, "0") : ["05", "20"][at % 2]}`,
    channel: at % 139 === 1 ? "email" : at % 3 === 1 ? "qr" : "kiosk",
    location: at % 200 === 7 ? "oulu" : at % 5 === 0 ? "tampere" : "turku-tori",
    group: guest % 100 === 4 ? "business" : guest % 3 === 0 ? "first-time" : "regular",
  };
});

type Asked = NonNullable<Parameters<typeof paths.overview>[1]>;

const periods: Asked[] = [
  {},
  { from: "2026-02-01" },
  { from: "2026-02-01", until: "2026-03-01" },
  { until: "2026-04-01" },
  { from: "2026-02-20", until: "2026-03-21" },
  { from: "2026-02-21", until: "2026-03-21" },
  { from: "2026-02-20", until: "2026-03-20" },
  { from: "2026-01-06" },
  { until: "2026-04-20" },
  { until: "2026-04-21" },
];
const filters: Asked[] = [
  {},
  { channels: ["kiosk"] },
  { channels: ["kiosk", "qr"] },
  { channels: ["email", "kiosk"] },
  { locations: ["turku-tori"] },
  { locations: ["tampere", "turku-tori"] },
  { attributes: { group: ["regular"] } },
  { attributes: { group: ["business", "regular"] } },
  { attributes: { group: ["first-time"] }, channels: ["kiosk"] },
  { attributes: { group: ["regular"] }, locations: ["turku-tori"] },
];
const asked = periods.flatMap((period) => filters.map((filter) => ({ ...period, ...filter })));

/** What an outsider has seen: figures of one touchpoint, of one slice. */
interface Seen {
  readonly slice: Asked;
  readonly touchpoint: string;
  readonly where: string;
}

describe("Whoever asks the API for everything, and subtracts", () => {
  const seen: Seen[] = [];
  const withheld = new Set<string>();

  before(async () => {
    await polku.askWithKey("PUT", paths.journey("lunch"), {
      body: lunchFile(),
      headers: { "content-type": "text/yaml" },
    });
    const bodies = log.map(({ day, group, ...about }, at) =>
      anExperienceBody({
        ...about,
        id: someId(),
        at: `${day}T12:00:00+02:00`,
        attributes: { group },
        answers: { satisfaction: 1 + ((at * 7) % 5) },
      }),
    );
    const staff = Array.from({ length: 10 }, (_, at) =>
      anExperienceBody({
        ...{ id: someId(), customer: `cook-${at}`, perspective: "employee", at: "2026-02-05T12:00:00+02:00" },
        ...{ touchpoint: at < 3 ? "taste" : "bill", channel: "kiosk", answers: { satisfaction: 5 } },
      }),
    );
    const answer = await polku.askWithKey("POST", paths.experiences, { body: [...bodies, ...staff] });
    assert.equal(answer.json<{ accepted: number }>().accepted, log.length + staff.length, answer.text);
    await polku.followed();
  });

  it("is told of many slices by overview, touchpoint page and audit alike", async () => {
    const look = (slice: Asked, touchpoint: string, where: string, figures: readonly Figure[]) => {
      if (figures.some(({ ok }) => ok)) seen.push({ slice, touchpoint, where });
      if (figures.some((figure) => !figure.ok && figure.reason === "leaves-few")) withheld.add(where);
    };
    for (const [at, slice] of asked.entries()) {
      const all = documented(overview, await polku.askWithKey("GET", paths.overview("lunch", slice)));
      for (const { key, figure, difference } of all.touchpoints) look(slice, key, "overview", [figure, difference]);
      const key = at % 2 === 0 ? "bill" : "taste";
      const page = documented(touchpointPage, await polku.askWithKey("GET", paths.touchpoint("lunch", key, slice)));
      look(slice, key, "page", [page.figure, ...Object.values(page.measures)]);
      if (Object.keys(page.histograms.satisfaction ?? {}).length > 0)
        seen.push({ slice, touchpoint: key, where: "histogram" });
      for (const { from, figure } of page.months) look(monthOf(slice, from), key, "month", [figure]);
      for (const { value, figure } of page.groups.channels)
        look({ ...slice, channels: [value] }, key, "group", [figure]);
      for (const { value, figure } of page.groups.locations)
        look({ ...slice, locations: [value] }, key, "group", [figure]);
      for (const { key: attribute, groups } of page.groups.attributes)
        for (const { value, figure } of groups)
          look({ ...slice, attributes: { ...slice.attributes, [attribute]: [value] } }, key, "group", [figure]);
      if (at % 4 !== 0) continue;
      const whole = documented(audit, await polku.askWithKey("GET", paths.audit("lunch", slice)));
      for (const { key, measures, histograms } of whole.touchpoints) {
        look(slice, key, "audit", Object.values(measures));
        if (Object.values(histograms).some((codes) => Object.keys(codes).length > 0))
          seen.push({ slice, touchpoint: key, where: "audit" });
      }
    }
    assert(seen.length > 300, `only ${seen.length} figures were seen`);
    assert.deepEqual([...withheld].sort(), ["audit", "group", "month", "overview", "page"]);
  });

  it("finds between no two of them what one to four people said", () => {
    const unique = [...new Map(seen.map((one) => [JSON.stringify([one.slice, one.touchpoint]), one])).values()];
    let compared = 0;
    for (const inner of unique)
      for (const outer of unique) {
        if (inner === outer || inner.touchpoint !== outer.touchpoint || !isWithin(inner.slice, outer.slice)) continue;
        if (!haveEndsAlike(inner.slice, outer.slice)) continue;
        const rest = log.filter(
          (one) => one.touchpoint === outer.touchpoint && isIn(one, outer.slice) && !isIn(one, inner.slice),
        );
        const people = new Set(rest.map(({ customer }) => customer)).size;
        assert(people === 0 || people > 4, `${people} people between ${JSON.stringify([inner, outer])}`);
        compared++;
      }
    assert(compared > 300, `only ${compared} pairs were compared`);
  });

  it("is told of three colleagues nothing, not even that they are three, and of seven who agree the band", async () => {
    const found = documented(
      overview,
      await polku.askWithKey("GET", paths.overview("lunch", { perspective: "employee" })),
    );
    const at = (key: string) => found.touchpoints.find((touchpoint) => touchpoint.key === key)!;
    assert.deepEqual(at("taste").figure, { ok: false, reason: "withheld", n: null });
    assert.deepEqual([at("taste").n, at("taste").people], [0, 0]);
    assert.deepEqual(at("bill").figure, { ok: false, reason: "unanimous-positive", n: 7 });
  });

  it("is told of few colleagues on one day no number by any door", async () => {
    const few = { perspective: "employee", channels: ["web"] } as const;
    const staff = Array.from({ length: 3 }, (_, at) =>
      anExperienceBody({
        ...{ id: someId(), customer: `waiter-${at}`, perspective: "employee", at: "2026-03-05T12:00:00+02:00" },
        ...{ touchpoint: "bill", channel: "web", answers: { satisfaction: 2 } },
      }),
    );
    await polku.askWithKey("POST", paths.experiences, { body: staff });
    await polku.followed();
    const all = documented(overview, await polku.askWithKey("GET", paths.overview("lunch", few)));
    assert.deepEqual([all.totals.experiences, all.totals.people, all.totals.from], [null, null, null]);
    const whole = documented(audit, await polku.askWithKey("GET", paths.audit("lunch", few)));
    assert.deepEqual([whole.experiences, whole.passes, whole.people, whole.data.rows.read], [0, 0, 0, 0]);
    assert.deepEqual(whole.period, { from: "", until: "" });
  });

  it("is told of a value of few people no count, nor of those beside it that would give it away", async () => {
    const { channels } = documented(slicesShape, await polku.askWithKey("GET", paths.slices("lunch")));
    assert.equal(channels.find(({ value }) => value === "email")!.experiences, null);
    assert(channels.filter(({ experiences }) => experiences === null).length >= 2);
  });
});

function monthOf(slice: Asked, month: string): Asked {
  const next = `2026-${String(Number(month.slice(5, 7)) + 1).padStart(2, "0")}-01`;
  const { from = month, until = next } = slice;
  return { ...slice, from: from > month ? from : month, until: until < next ? until : next };
}

function isIn(one: Lived, { from, until, channels, locations, attributes }: Asked): boolean {
  return (
    one.day >= (from ?? "") &&
    one.day < (until ?? "9") &&
    (channels?.includes(one.channel) ?? true) &&
    (locations?.includes(one.location) ?? true) &&
    (attributes?.group?.includes(one.group) ?? true)
  );
}

/** Of customers any days may be asked for, so periods that only overlap tell something of few; a period beside none does not. */
const haveEndsAlike = (inner: Asked, outer: Asked): boolean =>
  (outer.from === undefined && outer.until === undefined) || (outer.from === inner.from && outer.until === inner.until);

/** Whether every condition of the second slice is one of the first, or wider than one of it. */
function isWithin(inner: Asked, outer: Asked): boolean {
  const among = (some: readonly string[] | undefined, all: readonly string[] | undefined) =>
    all === undefined || some?.every((value) => all.includes(value)) === true;
  return (
    (outer.from === undefined || (inner.from !== undefined && inner.from >= outer.from)) &&
    (outer.until === undefined || (inner.until !== undefined && inner.until <= outer.until)) &&
    among(inner.channels, outer.channels) &&
    among(inner.locations, outer.locations) &&
    among(inner.attributes?.group, outer.attributes?.group)
  );
}
