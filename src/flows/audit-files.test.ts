import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { dataFolder } from "../../test/data-files.ts";
import { aJourneyWith } from "../../test/journeys.ts";
import { writeJourneyFile } from "../outside/journey-file.ts";
import { type AuditOptions, auditFiles } from "./audit-files.ts";
import { readMap } from "./take-in/read-map.ts";

const folder = dataFolder();
folder.file("lunch.journey.yaml", writeJourneyFile(aJourneyWith("menu", "bill")));

/** The audit of a file of this content, with the rest of a mapping. */
async function audited(mapping: string, content: string, options: Partial<AuditOptions> = {}) {
  const map = await readMap(folder.file("a.mapping.yaml", `polku: mapping/1\njourney: lunch.journey.yaml\n${mapping}`));
  assert(map.ok, JSON.stringify(map));
  return auditFiles([folder.file("a.csv", content)], map.value, { seed: 1, ...options });
}

const wide = "at: { column: day }\ntouchpoints: { menu: { satisfaction: m } }\nwhole: { recommend: r }\n";
const rows = (line: (n: number) => string) => Array.from({ length: 40 }, (_, n) => `${line(n)}\n`).join("");
const wideRows = `day,m,r\n${rows((n) => `2026-05-1${n % 5},${1 + (n % 5)},${n % 11}`)}`;

describe("the audit of data files", () => {
  it("counts rows of wide data as passes, each by a person of its own where nobody is named", async () => {
    const audit = await audited(wide, wideRows);
    assert(audit.ok);
    const { passes, people, experiences, period, touchpoints } = audit.value;
    assert.deepEqual([passes, people, experiences], [40, 40, 80]);
    assert.deepEqual(period, { from: "2026-05-10", until: "2026-05-14" });
    assert.deepEqual(touchpoints[0]?.histograms.satisfaction, { 1: 8, 2: 8, 3: 8, 4: 8, 5: 8 });
  });

  it("reads long data, a row an experience", async () => {
    const mapping =
      "at: { column: day }\ncustomer: who\npass: visit\ntouchpoint: where\nanswers: { satisfaction: s }\nlocation: place\n";
    const content = `day,who,visit,where,s,place\n${rows(
      (n) => `2026-05-1${n % 5},c${n % 10},v${n % 20},${n % 2 === 0 ? "menu" : "bill"},${1 + (n % 5)},turku`,
    )}`;
    const audit = await audited(mapping, content);
    assert(audit.ok);
    const { passes, people, experiences, touchpoints } = audit.value;
    assert.deepEqual([passes, people, experiences], [20, 10, 40]);
    assert.deepEqual(
      touchpoints.map(({ key, n, people }) => [key, n, people]),
      [
        ["menu", 20, 5],
        ["bill", 20, 5],
      ],
    );
  });

  it("counts words that were chosen, in one column or in a column each; who took none of the choices named nothing", async () => {
    const mapping =
      'at: day\ntouchpoints:\n  menu: { emotions: { column: felt, separator: ";" } }\n' +
      "  bill: { satisfaction: b, tags: { columns: { fast: speed, kind: friendliness }, yes: [1], no: [0] } }\n";
    // Ten of each four: joy and trust, anger, joy, nothing told; speed, both, neither, not asked.
    const felt = ["joy;trust", "anger", "trust; joy ", ""];
    const chosen = ["1,0", "1,1", "0,0", ","];
    const audit = await audited(
      mapping,
      `day,felt,b,fast,kind\n${rows((n) => `2026-05-1${n % 5},${felt[n % 4]},4,${chosen[n % 4]}`)}`,
    );
    assert(audit.ok);
    const { named, touchpoints } = audit.value;
    const told = named.map(({ touchpoint, answer, n, words, none }) => [
      ...[touchpoint, answer, n, none.ok && none.estimate.value],
      ...words.map(({ word, share }) => `${word} ${share.ok && share.estimate.value.toFixed(3)}`),
    ]);
    assert.deepEqual(told, [
      ["menu", "emotions", 30, 0, "joy 0.667", "trust 0.667", "anger 0.333"],
      ["bill", "tags", 30, 1 / 3, "speed 0.667", "friendliness 0.333"],
    ]);
    const [menu, bill] = touchpoints;
    assert.equal(menu?.headline, "emotions.net");
    const net = menu?.measures["emotions.net"];
    assert.equal(net?.ok && net.estimate.value.toFixed(6), "33.333333");
    assert.deepEqual(bill?.histograms, { satisfaction: { 4: 40 } });
  });

  it("counts those who named nothing among those asked, where the mapping says by what they are known", async () => {
    const shares = async (tags: string) => {
      const content = `day,t\n${rows((n) => `2026-05-1${n % 5},${["speed", "speed;price", "", "Nothing"][n % 4]}`)}`;
      const audit = await audited(
        `at: day\ntouchpoints: { bill: { tags: { column: t, separator: ";"${tags} } } }\n`,
        content,
      );
      assert(audit.ok, JSON.stringify(audit));
      const [{ n, words, none } = { n: 0, words: [], none: undefined }] = audit.value.named;
      const shown = words.map(({ word, share }) => [word, share.ok && share.estimate.value]);
      return [n, Object.fromEntries(shown), none?.ok && none.estimate.value];
    };
    assert.deepEqual(await shares(', none: ["", nothing]'), [40, { speed: 0.5, price: 0.25 }, 0.5]);
    assert.deepEqual(await shares(", none: nothing"), [30, { speed: 2 / 3, price: 1 / 3 }, 1 / 3]);
  });

  it("knows what is remembered only where answers have an order: a row has one time, unless its mapping says more", async () => {
    const mapping =
      "at: { column: day }\ntouchpoints: { menu: { satisfaction: m }, bill: { satisfaction: b } }\nwhole: { recommend: r }\n";
    const lines = Array.from(
      { length: 60 },
      (_, n) => `2026-05-1${n % 5},${1 + (n % 5)},${1 + ((n * 3) % 5)},${n % 11}`,
    );
    const content = `day,m,b,r\n${lines.join("\n")}\n`;
    const without = await audited(mapping, content);
    assert(without.ok);
    assert.deepEqual(without.value.peakEnd, { refused: "no-order" });
    const ordered = await audited(
      mapping.replace("at: { column: day }", "at: { column: day }\norder: journey"),
      content,
    );
    assert(ordered.ok && !("refused" in ordered.value.peakEnd));
    assert.equal(ordered.value.peakEnd.people, 60);
    // Everybody came once: nothing gathers.
    assert.deepEqual(ordered.value.switching, { refused: "no-event" });
    assert(!("refused" in ordered.value.moments));
    assert.equal(ordered.value.moments.n, 60);
  });

  it("takes for positive what the mapping says", async () => {
    const share = async (mapping: string) => {
      const audit = await audited(mapping, wideRows);
      assert(audit.ok);
      const figure = audit.value.touchpoints[0]!.measures["satisfaction.positive"]!;
      return figure.ok ? figure.estimate.value : figure.reason;
    };
    assert.equal(await share(wide), 0.4);
    assert.equal(await share(wide.replace("satisfaction: m", "satisfaction: { column: m, positive: [5] }")), 0.2);
  });

  it("refuses an outcome that the mapping does not have", async () => {
    const audit = await audited(wide, wideRows, { outcome: "whole.recomend" });
    assert(!audit.ok);
    assert.deepEqual(
      audit.refusal.map(({ code, message }) => [code, message]),
      [
        [
          "unknown-outcome",
          'expected an outcome that is mapped, got "whole.recomend"; did you mean "whole.recommend"?',
        ],
      ],
    );
  });

  it("refuses a period in which there is nothing, and says where there is something", async () => {
    const audit = await audited(wide, wideRows, { from: "2026-06-01", until: "2026-07-01" });
    assert(!audit.ok);
    assert.equal(
      audit.refusal[0]?.message,
      "no row lies from 2026-06-01 until 2026-07-01; the data reach from 2026-05-10 to 2026-05-14",
    );
  });

  it("counts what fell short of expectation as not succeeded, whatever its rating, unless that is ignored", async () => {
    const mapping =
      "at: { column: day }\ntouchpoints:\n  menu: { satisfaction: m, expectation: { expected: e, experienced: m, scale: [1, 5] } }\n  bill: { satisfaction: b }\n";
    // All are satisfied with menu and bill. Ten expected more of the menu than they got, ten were not asked.
    const content = `day,m,e,b\n${rows((n) => `2026-05-10,4,${n < 10 ? 5 : n < 20 ? "" : 3},5`)}`;
    const success = async (options: Partial<AuditOptions>) => {
      const audit = await audited(mapping, content, options);
      assert(audit.ok, JSON.stringify(audit));
      const { expectation, estimate, unlock } = audit.value.success;
      assert(estimate.ok && unlock.menu?.ok);
      return [expectation, estimate.estimate.value, estimate.estimate.n, unlock.menu.estimate.value];
    };
    assert.deepEqual(await success({}), ["counts", 0.75, 40, 0.25]);
    assert.deepEqual(await success({ expectation: "ignored" }), ["ignored", 1, 40, 0]);
  });

  it("tells what was expected where it was asked as a pair on the scale of what was felt", async () => {
    const pair = (scale: string) =>
      `at: { column: day }\ntouchpoints: { menu: { satisfaction: m, expectation: { expected: e, experienced: m, scale: ${scale}, missing: [9] } } }\n`;
    // Ten expected a 5, ten did not say, twenty expected a 3; all got a 4.
    const content = `day,m,e\n${rows((n) => `2026-05-10,4,${n < 10 ? 5 : n < 20 ? 9 : 3}`)}`;
    const expected = async (scale: string) => {
      const audit = await audited(pair(scale), content);
      assert(audit.ok, JSON.stringify(audit));
      return audit.value.touchpoints[0]!.expected;
    };
    const figure = (await expected("[1, 5]"))["satisfaction.positive"];
    assert(figure?.ok);
    assert.deepEqual([figure.estimate.value, figure.estimate.n], [10 / 30, 30]);
    assert.deepEqual(await expected("[1, 7]"), {});
  });

  describe("restricted to a slice", () => {
    const mapping = `${wide}location: place\nattributes: { tariff: t }\noutcomes: { churned: { column: left, yes: [1], no: [0] } }\n`;
    // 40 rows: every other has a contract; every fourth, all of them with a contract, has left.
    const content = `day,m,r,t,place,left\n${rows(
      (n) => `2026-05-10,4,9,${n % 2 === 0 ? "contract" : "prepaid"},turku,${n % 4 === 0 ? 1 : 0}`,
    )}`;

    it("tells to what share of its people something happened", async () => {
      const shareWho = async (only: Record<string, string[]>) => {
        const audit = await audited(mapping, content, { only });
        assert(audit.ok, JSON.stringify(audit));
        const figure = audit.value.whole["outcome.churned"];
        assert(figure?.ok);
        return [figure.estimate.value, figure.estimate.n, audit.value.slice.attributes];
      };
      assert.deepEqual(await shareWho({}), [0.25, 40, undefined]);
      assert.deepEqual(await shareWho({ tariff: ["contract"] }), [0.5, 20, { tariff: ["contract"] }]);
      assert.deepEqual(await shareWho({ tariff: ["prepaid"], location: ["turku"] }), [0, 20, { tariff: ["prepaid"] }]);
      assert.deepEqual((await shareWho({ tariff: ["contract", "prepaid"] })).slice(0, 2), [0.25, 40]);
    });

    it("refuses what the mapping or the data do not have, and says what they have", async () => {
      const messages = async (only: Record<string, string[]>) => {
        const audit = await audited(mapping, content, { only });
        assert(!audit.ok);
        return audit.refusal.map(({ message }) => message);
      };
      assert.deepEqual(await messages({ tarif: ["contract"], channel: ["web"] }), [
        'expected an attribute of the mapping, got "tarif"; did you mean "tariff"?',
        'expected an attribute of the mapping, got "channel"; known are tariff, location',
      ]);
      assert.deepEqual(await messages({ tariff: ["contract", "prepiad"], location: ["oulu"] }), [
        'no answer has tariff "prepiad"; did you mean "prepaid"?',
        'no answer has location "oulu"; known are turku',
      ]);
    });
  });

  it("refuses a file of which no row can be used", async () => {
    const audit = await audited(wide, "day,m,r\nnever,1,2\n");
    assert(!audit.ok);
    assert.equal(audit.refusal[0]?.message, "none of the 1 rows can be used; polku check says why, row by row");
  });
});
