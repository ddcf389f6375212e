import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import type { Overview } from "../src/api/overview.ts";
import { type Asked, paths } from "../src/api/paths.ts";
import type { TouchpointPage } from "../src/api/touchpoint.ts";
import { dateOf, dayNumber } from "../src/core/calendar.ts";
import type { Audit, AuditTouchpoint, Priorities } from "../src/core/insight/audit-value.ts";
import type { TouchpointJudgement } from "../src/core/insight/touchpoint-judgement.ts";
import { saidVerdict, standing } from "../src/core/insight/wording/standing.ts";
import type { Journey } from "../src/core/journey/journey.ts";
import type { Figure } from "../src/core/measures/intervals/estimate.ts";
import { languages, say } from "../src/core/text.ts";
import { trendInWords } from "../src/texts/month-to-month-words.ts";
import { numbers } from "../src/texts/numbers.ts";
import { words } from "../src/texts/words.ts";
import { polkuForTests } from "./polku.ts";
import { read } from "./read-report.ts";

// The same slice of the demo through every door: what one page shows, figure or word, another may not contradict.

const polku = await polkuForTests({ POLKU_DEMO: "yes" });
const get = async <Value>(path: string): Promise<Value> => {
  const answer = await polku.askWithKey("GET", path);
  assert.equal(answer.status, 200, answer.text);
  return answer.json<Value>();
};

const slices: Record<string, Asked> = {
  everything: {},
  "one house": { locations: ["helsinki-pasila"] },
  "regular guests in a year": { attributes: { group: ["regular"] }, from: "2025-09-01", until: "2026-09-01" },
  "a few days of few": { attributes: { group: ["business"] }, from: "2026-03-01", until: "2026-03-15" },
  management: { perspective: "management" },
};

let journey: Journey;
before(async () => {
  ({ journey } = await get<{ journey: Journey }>(paths.journey("lunch")));
  // One promise more, that is made at several touchpoints.
  const everywhere = {
    ...{ text: { en: "Good food, served well" }, source: "advert", target: 0.75 },
    ...{ touchpoints: ["taste", "friendliness", "order-speed"], measure: "satisfaction.positive" },
  };
  journey = { ...journey, promises: { ...journey.promises, everywhere } };
  const kept = await polku.askWithKey("PUT", paths.journey("lunch"), { body: journey });
  assert.equal(kept.status, 200, kept.text);
  // The demo was filled in before anybody could ask: its counting begins with the first question.
  while (((await get<Overview>(paths.overview("lunch"))).totals.experiences ?? 0) === 0) await pause(100);
  await polku.followed();
});

const regions = ["helsinki", "turku"];

type Judged = Pick<AuditTouchpoint, keyof TouchpointJudgement>;
const judgement = ({ n, people, notApplicable, notAnswered, notAsked, headline, verdict, difference }: Judged) => ({
  ...{ n, people, notApplicable, notAnswered, notAsked, headline, verdict, difference },
});

for (const [name, asked] of Object.entries(slices)) {
  describe(`one figure of ${name}`, () => {
    let audit: Audit;
    let overview: Overview;
    let pages: TouchpointPage[];
    let alone: Priorities;
    const seen = new Set<string>();
    const audited = (touchpoint: string) => audit.touchpoints.find(({ key }) => key === touchpoint)!;
    before(async () => {
      alone = await get(paths.priorities("lunch", asked));
      [audit, overview] = [await get(paths.audit("lunch", asked)), await get(paths.overview("lunch", asked))];
      pages = [];
      for (const { key } of overview.touchpoints) pages.push(await get(paths.touchpoint("lunch", key, asked)));
    });

    it("is the journey page's and the audit's", () => {
      const { experiences, passes, people } = overview.totals;
      assert(name !== "everything" || audit.experiences > 50_000, `${audit.experiences} experiences`);
      assert.deepEqual([experiences ?? 0, passes ?? 0, people ?? 0], [audit.experiences, audit.passes, audit.people]);
      for (const touchpoint of overview.touchpoints) {
        const there = audited(touchpoint.key);
        assert.deepEqual(judgement(touchpoint), judgement(there), touchpoint.key);
        assert.deepEqual(touchpoint.figure, there.measures[there.headline] ?? touchpoint.figure, touchpoint.key);
        const net = there.measures["expectation.netExceeded"] ?? there.measures["expectation.before.netExceeded"];
        assert.deepEqual(touchpoint.expectation.net, net ?? touchpoint.expectation.net, touchpoint.key);
      }
      for (const [measure, figure] of Object.entries(overview.whole)) {
        assert.deepEqual(figure, audit.whole[measure], measure);
      }
    });

    it("is the touchpoint page's and the audit's", () => {
      for (const page of pages) {
        const { key } = page.touchpoint;
        const there = audited(key);
        assert.deepEqual(judgement(page), judgement(there), key);
        assert.deepEqual(page.measures, there.measures, key);
        assert.deepEqual(page.histograms, there.histograms, key);
        assert.deepEqual(page.figure, there.measures[there.headline] ?? page.figure, key);
        assert.deepEqual(
          page.named,
          audit.named.filter(({ touchpoint }) => touchpoint === key),
          key,
        );
        for (const { key: promise, verdict, figure } of page.promises) {
          const same = audit.promises.find((one) => one.key === promise);
          assert.deepEqual({ key: promise, verdict, figure }, same, `${promise} at ${key}`);
        }
        const {
          touchpoint: _,
          measure: __,
          ...went
        } = audit.monthToMonth.find(({ touchpoint }) => touchpoint === key) ?? {
          touchpoint: key,
          measure: "",
        };
        assert.deepEqual(page.monthToMonth ?? {}, went, `${key} from month to month`);
      }
    });

    it("is a region's among the places, and of whoever chooses the region", async () => {
      for (const { value, figure } of pages[0]!.groups.locations.filter(({ value }) => regions.includes(value))) {
        const inIt = { ...asked, locations: [value] };
        const { touchpoint } = pages[0]!;
        const { figure: chosen } = await get<TouchpointPage>(paths.touchpoint("lunch", touchpoint.key, inIt));
        if (figure.ok) assert.deepEqual(figure, chosen, value);
        seen.add(value);
      }
      if (name === "everything") assert.deepEqual([...seen].sort(), [...regions]);
    });

    it("is the audit's where its priorities are asked for alone, before it was made or after", async () => {
      const { weighted, drivers, priorities } = audit;
      assert.deepEqual(alone, { weighted, drivers, priorities });
      assert.deepEqual(await get(paths.priorities("lunch", asked)), alone);
    });

    it("is said in the report in the words of the pages, in three languages", async () => {
      for (const language of languages) {
        const answer = await polku.askWithKey("GET", paths.report("lunch", language, asked));
        const text = read(answer.text);
        const [t, number] = [words(language), numbers(language)];
        for (const page of pages) {
          const place = say(page.touchpoint.name, language);
          const shown = page.figure.ok
            ? [number.value(page.figure.estimate), number.interval(page.figure.estimate)]
            : [];
          for (const said of [t(`wording.verdict.${saidVerdict(page)}`), ...shown]) {
            const plain = said.replace(/[ \n\u00a0\u202f]+/g, " ");
            assert(text.includes(plain), `${language}, ${place}: the report never says ${said}`);
          }
          if (page.monthToMonth?.trend === "rising" || page.monthToMonth?.trend === "falling") {
            const said = trendInWords(language, page.monthToMonth, page.measure!.unit);
            assert(text.includes(said.replace(/[ \n\u00a0\u202f]+/g, " ")), `${language}, ${place}: ${said}`);
          }
        }
      }
    });

    it("is a group's on the page of its slice as beside the other groups, or withheld", async () => {
      const page = pages.find(({ touchpoint }) => touchpoint.key === "order-speed")!;
      const at = (also: Asked) =>
        get<TouchpointPage>(paths.touchpoint("lunch", "order-speed", { ...asked, ...also, measure: page.headline }));
      const same = async (figure: Figure, also: Asked, what: string) => {
        const own = await at(also);
        if (figure.ok && own.figure.ok) assert.deepEqual(own.figure, figure, what);
      };
      if (page.measure === null) return;
      if (asked.locations === undefined) {
        for (const { value, figure } of page.groups.locations) await same(figure, { locations: [value] }, value);
      }
      for (const { value, figure } of page.groups.channels) await same(figure, { channels: [value] }, value);
      if (asked.from !== undefined) return;
      for (const { from, figure } of page.months.slice(0, 3)) {
        const [year, month] = from.split("-").map(Number) as [number, number];
        const until = dateOf(month === 12 ? dayNumber(year + 1, 1, 1)! : dayNumber(year, month + 1, 1)!);
        await same(figure, { from, until }, from);
      }
    });

    it("is a measure's that is asked for as it is the headline's", async () => {
      for (const measure of ["satisfaction.mean", "effort.easy"]) {
        const other = await get<Overview>(paths.overview("lunch", { ...asked, measure }));
        for (const { key, figure } of other.touchpoints) {
          const page = await get<TouchpointPage>(paths.touchpoint("lunch", key, { ...asked, measure }));
          assert.deepEqual(page.figure, figure, `${measure} at ${key}`);
          const of = audited(key).measures[measure];
          if (of !== undefined) assert.deepEqual(figure, of, `${measure} at ${key}`);
          assert.equal(standing(page), standing(other.touchpoints.find((one) => one.key === key)!), key);
        }
      }
    });
  });
}
