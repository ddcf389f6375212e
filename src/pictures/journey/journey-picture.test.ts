import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Figure } from "../../core/measures/intervals/estimate.ts";
import { type Language, languages } from "../../core/text.ts";
import { legend } from "../legend.ts";
import { svgText } from "../svg.ts";
import { journeyDownwards } from "./journey-downwards.ts";
import { journeyPicture } from "./journey-picture.ts";
import type { LaneName } from "./lane.ts";
import type { JourneyMap, MapTouchpoint } from "./map.ts";
import { stonesOf } from "./stones.ts";

const share = (value: number, n = 400): Figure => ({
  ok: true,
  label: "precise",
  estimate: {
    value,
    low: value - 0.04,
    high: value + 0.04,
    n,
    people: n,
    unit: "share",
    method: "Wilson",
    weighted: false,
  },
});
const points = (value: number): Figure => ({
  ok: true,
  label: "usable",
  estimate: {
    value,
    low: value - 6,
    high: value + 6,
    n: 90,
    people: 90,
    unit: "points",
    method: "score",
    weighted: false,
  },
});
const mean = (value: number, scale: readonly [number, number]): Figure => ({
  ok: true,
  label: "usable",
  estimate: {
    ...{ value, low: value - 0.2, high: value + 0.2, n: 90, people: 90, scale },
    ...{ unit: "mean", method: "score", weighted: false },
  },
});
const tooFew: Figure = { ok: false, reason: "too-few", n: 3, needed: 5 };
const notAsked: Figure = { ok: false, reason: "not-asked", n: 0 };

const touchpoint = (key: string, about: Partial<MapTouchpoint> = {}): MapTouchpoint => ({
  key,
  name: { en: key, fi: key, sv: key },
  contact: "direct",
  owners: ["kitchen"],
  headline: "satisfaction.positive",
  verdict: "neither",
  figure: share(0.7),
  ...about,
});
const journey = (...touchpoints: MapTouchpoint[]): JourneyMap => ({
  name: { en: "Lunch", fi: "Lounas", sv: "Lunch" },
  stages: [{ key: "lunch", phase: "during", name: { en: "Lunch" }, touchpoints: touchpoints.map(({ key }) => key) }],
  owners: { kitchen: { name: { en: "Kitchen" }, kind: "team" }, till: { name: { en: "Till" }, kind: "supplier" } },
  measure: { key: "satisfaction.positive", unit: "share", range: [0, 1] },
  touchpoints,
});
const drawn = (map: JourneyMap, language: Language = "en") => svgText(journeyPicture(language, map, { width: 1200 }));
const count = (text: string, part: string) => text.split(part).length - 1;
/** The felt line is the only thing drawn three pixels wide. */
const feltLines = (text: string) => count(text, 'stroke-width="3"/>');

describe("the picture of a journey", () => {
  it("joins what was felt with one line, and breaks it where nobody measures", () => {
    assert.equal(feltLines(drawn(journey(touchpoint("menu"), touchpoint("taste"), touchpoint("bill")))), 1);
    const blind = touchpoint("dessert", { figure: notAsked, verdict: "blind" });
    assert.equal(feltLines(drawn(journey(touchpoint("menu"), blind, touchpoint("bill")))), 2);
  });

  it("draws no figure where too few have answered, only how many", () => {
    const text = drawn(journey(touchpoint("menu"), touchpoint("drinks", { figure: tooFew, verdict: "too-few" })));
    assert.ok(text.includes("n = 3"));
    assert.ok(text.includes("too few respondents: 3 so far, 5 needed"));
  });

  it("withholds the count where even that could tell who they are", () => {
    const withheld: Figure = { ok: false, reason: "withheld", n: null, needed: 5 };
    const text = drawn(journey(touchpoint("menu"), touchpoint("drinks", { figure: withheld, verdict: "too-few" })));
    assert.ok(!text.includes("n = "));
  });

  it("says each touchpoint whole, for those who do not see it", () => {
    const text = drawn(journey(touchpoint("Bill", { figure: share(0.34, 633), verdict: "pain" })), "fi");
    assert.ok(text.includes("Bill, Lunch: 34\u00a0%, 95 %:n luottamusväli 30–38\u00a0%, 633 vastaajaa. Kipupiste."));
  });

  it("draws means of several scales each as high as on its own, on an axis that says so", () => {
    const touchpoints = [
      touchpoint("taste", { figure: mean(5.5, [1, 10]) }),
      touchpoint("tidiness", { figure: mean(5.5, [1, 7]) }),
    ];
    const map: JourneyMap = {
      ...journey(...touchpoints),
      measure: { key: "satisfaction.mean", unit: "mean", range: [1, 10] },
    };
    const { stones, axis } = stonesOf("fi", map);
    assert.deepEqual(axis?.range, [25, 100]);
    const places = stones.map(({ felt }) => Math.round(25 + (felt?.value ?? 0) * 75));
    assert.deepEqual(places, [50, 75]);
    assert.deepEqual(
      stones.map(({ label }) => label),
      ["5,5/10", "5,5/7"],
    );
    assert.ok(legend("fi", map).some(({ text }) => text.includes("asteikkoja on useita")));
    assert.ok(!legend("fi", journey(touchpoint("taste"))).some(({ text }) => text.includes("asteikkoja on useita")));
  });

  it("draws what was expected as dots beside what was felt, broken where it is not known", () => {
    const asked = (key: string, expected: Figure) => touchpoint(key, { expectation: { net: points(-20), expected } });
    const dots = (...touchpoints: MapTouchpoint[]) => count(drawn(journey(...touchpoints)), 'r="2.6"');
    assert.equal(dots(asked("menu", share(0.8)), asked("bill", share(0.7))), 2);
    const unknown = { ok: false, reason: "not-asked", n: 0 } as const;
    assert.equal(dots(asked("menu", share(0.8)), asked("bill", unknown)), 1);
    assert.equal(dots(asked("menu", unknown), touchpoint("bill")), 0);
  });

  it("writes the figure above what was expected where the two would lie in each other", () => {
    /** How far above its mark the figure stands. */
    const above = (expected: number): number => {
      const expectation = { net: points(-20), expected: share(expected) };
      const others = [touchpoint("bill", { figure: share(0.1) }), touchpoint("taste", { figure: share(0.95) })];
      const text = drawn(journey(touchpoint("menu", { figure: share(0.6), expectation }), ...others));
      const [, mark, figure] = /cy="([\d.]+)" r="6".*y="([\d.]+)"[^>]*>60</.exec(text)!;
      return Number(mark) - Number(figure);
    };
    assert.equal(above(0.9), above(0.4));
    assert.ok(above(0.66) > above(0.4) + 5, `${above(0.66)} above, else ${above(0.4)}`);
  });

  it("draws the rows below that were chosen: promises with the shape of their verdict, suppliers by name", () => {
    const map = {
      ...journey(touchpoint("menu"), touchpoint("bill", { owners: ["kitchen", "till"] })),
      promises: [
        { text: { en: "Lunch in ten minutes" }, touchpoints: ["menu"], verdict: "broken" as const },
        { text: { en: "A bill at once" }, touchpoints: ["bill"], verdict: null },
      ],
    };
    const across = (...lanes: LaneName[]) => svgText(journeyPicture("en", map, { width: 1200, lanes }));
    const down = (...lanes: LaneName[]) => svgText(journeyDownwards("en", map, { width: 390, lanes }));
    for (const draw of [across, down]) {
      assert.ok(draw("promises").includes("Lunch in"));
      assert.ok(!draw("owners", "counts").includes("Lunch in"));
      assert.ok(draw("suppliers").includes(">Till<"));
      assert.ok(!draw("owners").includes(">Till<"));
    }
    assert.equal(count(across("promises"), "var(--polku-pain"), 1);
    assert.ok(!across().includes(">400<"));
  });

  it("escapes the names that people wrote", () => {
    assert.ok(!drawn(journey(touchpoint("x", { name: { en: "<script>" } }))).includes("<script>"));
  });

  it("draws five and sixty touchpoints, each once, in every language, across and downwards", () => {
    for (const many of [5, 60]) {
      const map = journey(...Array.from({ length: many }, (_, index) => touchpoint(`t${index}`)));
      for (const language of languages)
        for (const draw of [journeyPicture, journeyDownwards]) {
          const text = svgText(draw(language, map, { width: 390, href: (key) => `#${key}` }));
          assert.equal(count(text, "<a "), many);
          assert.ok(!text.includes("NaN"));
        }
    }
  });

  it("is one stop for the Tab key: the open touchpoint, else the first", () => {
    const map = journey(touchpoint("menu"), touchpoint("taste"), touchpoint("bill"));
    const links = svgText(journeyPicture("en", map, { width: 800, href: (key) => `#${key}`, current: "taste" }));
    assert.equal(count(links, 'tabindex="0"'), 1);
    assert.ok(/href="#taste"[^>]*tabindex="0" aria-current="page"/.test(links));
  });
});
