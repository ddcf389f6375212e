import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { type Rule, type SayableKey, sayable } from "../core/insight/wording/sayable.ts";
import { sentences } from "../core/mistakes/mistake.ts";
import { type Language, languages } from "../core/text.ts";
import { catalogues, type Everything } from "./catalogues.ts";
import { type Mistakes, mistakesIn } from "./mistake-words.ts";

type TextKey = keyof Everything;
const keys = Object.keys(catalogues.en) as TextKey[];
const givenOut = (Object.keys(sayable) as Rule[]).flatMap((rule) =>
  sayable[rule].map((key) => `wording.${rule}.${key}` as SayableKey),
);

/** Words that judge, compare, order, explain or foretell: said of figures only where a rule gives them out. */
const guarded: Readonly<Record<Language, RegExp>> = {
  en: /\b(better|best|worse|worst|weaker|weakest|stronger|strongest|strengths?|pain points?|clearly|differs?|differences?|significan\w*|trends?|rising|falling|improv\w*|declin\w*|causes?|caused|impacts?|effects?|predict\w*|forecast\w*|drives|drivers?|paradox\w*|decisive|decides|kept|broken|gains?|delights?|proves?|proven|comes? first|likeliest|stands? out|more closely|misses|importan(t|ce)|rank(s|ed|ing)?)\b/giu,
  fi: /(?<!\p{L})(pare(mpi|mma|mmi|mmu)\p{L}*|paras|paran(i|tu)\p{L}*|parhai\p{L}*|huono(mpi|mma|in|imma)\p{L}*|heik(oin|oimm|omp|omm)\p{L}*|vahv(in|imm|emp|emm|uu)\p{L}*|kipupiste\p{L}*|selvästi|ero(t|n|a|ja|jen|aa|avat)?|erottu\p{L}*|merkitsev\p{L}*|trend\p{L}*|nousu\p{L}*|nousev\p{L}*|laskussa|laskev\p{L}*|syy(t|n|tä|ksi|stä)?|aiheut\p{L}*|johtu\p{L}*|vaikut\p{L}*|ennust\p{L}*|juurisy\p{L}*|paradoks\p{L}*|ratkaisev\p{L}*|pidetty|rikottu|hyöty\p{L}*|hyödy\p{L}*|ilahdut\p{L}*|todennäköisimmin|tarkemmin|näkemättä|tärkey\p{L}*|tärkei\p{L}*|sija)(?!\p{L})/giu,
  sv: /(?<!\p{L})(bättre|bästa?|sämre|sämsta?|svag(are|ast|aste)\p{L}*|stark(are|ast|aste)\p{L}*|styrk(a|or|an)|smärtpunkt\p{L}*|klart|skillnad\p{L}*|skilj\p{L}*|signifikan\p{L}*|trend\p{L}*|stigande|sjunk\p{L}*|orsak\p{L}*|effekt\p{L}*|påverk\p{L}*|förutsä\p{L}*|prognos\p{L}*|grundorsak\p{L}*|paradox\p{L}*|avgör\p{L}*|hållet|brutet|nytta\p{L}*|glädj\p{L}*|sticker|framträder|sannolikast|tätare|missar|viktig\p{L}*|rangord\p{L}*)(?!\p{L})/giu,
};

/** Where such a word says nothing of a figure, and why it may stand there. */
const elsewhere: Readonly<Record<string, readonly string[]>> = {
  "the name of a section, a column or a figure; what stands under it is given out": [
    ...[
      "report.standingOut",
      "picture.difference",
      "picture.changeOf",
      "report.differenceShort",
      "report.againstOthers",
      "report.rank",
      "report.unranked",
    ],
    ...["success.estimate", "report.boundsMark", "report.cost", "report.touches.driver"],
    ...["method.verdicts", "method.gain", "method.places", "audits.difference"],
  ],
  "what an answer is called, or its scale": [
    ...["measure.compared.netExceeded", "measure.compared.exceeded", "measure.compared.below"],
    ...["end.expectation.low", "end.expectation.high", "report.unitShare"],
    ...["emotion.joy", "emotion.delight", "answer.tags"],
    ...["codebook.better.higher", "codebook.better.lower", "codebook.tags"],
  ],
  "tells by what rule, or how, something is said": [
    ...["report.standingOutNote", "report.promiseNote", "report.equalRanks", "report.rankNote", "report.unrankedNote"],
    ...["method.weightsText", "method.verdictsText", "method.driversText", "method.gainText", "method.successText"],
    ...["method.placesText", "method.phrase.drawn-customers", "method.phrase.drawn-groups", "method.phrase.welch"],
    ...["method.subgroupsText", "audits.differenceNote", "audits.verdictNote", "verdict.least"],
  ],
  "says that something is not said": ["drivers.note", "touchpoint.groupsNote"],
  "the data doctor's: of data, each with its own rule and false-alarm rate": [
    ...["warning.unexpected-direction", "finding.unexpected-direction.correlation"],
    ...["finding.unexpected-direction.driver", "do.unexpected-direction.correlation", "finding.reversed-scale"],
    ...["finding.too-few.alike", "do.too-few.alike", "finding.too-few.together", "finding.too-few.pair"],
    ...["do.too-few.pair", "finding.complete-case-loss.passes", "finding.not-applicable-code"],
    ...["finding.straight-lining", "do.straight-lining", "finding.rule.count"],
  ],
  "what somebody is asked, or may answer": [
    ...["survey.kind.tags", "survey.kind.ranking", "survey.kindHow.expectation", "survey.kindHow.compared"],
    "survey.form.direct",
    ...["respond.expectation.1", "respond.expectation.2", "respond.expectation.4", "respond.expectation.5"],
    ...["respond.compared.1", "respond.compared.2", "respond.compared.4", "respond.compared.5"],
    ...["step.expectation.1", "step.expectation.2", "step.expectation.4", "step.expectation.5"],
    ...["step.compared.1", "step.compared.2", "step.compared.4", "step.compared.5"],
    ...["respond.emotions.strength.2", "step.strength.2"],
  ],
  "of what a device keeps, not of promises": ["respond.keptHere", "respond.noConnection"],
  "of files, not of customers": [
    ...["check.noNumbers", "rejection.unreadable-text"],
    ...["terminal.tried", "terminal.imported", "terminal.counts"],
  ],
};

/** Sentences about what is wrong in a file: scales rise, run from best to worst, mappings differ, drivers are a name, records are kept. */
const ofFiles = [
  ...["a-rising-scale", "a-separator", "what-drivers-explain", "two-outcomes", "two-perspectives"],
  ...["two-meanings.good", "two-meanings.positive", "two-meanings.positive-at"],
  ...["draft.steps-down", "draft.labelled-steps-down", "draft.tool"],
  ...["disk-full", "disk-full.at", "import-crossed", "import-failed"],
];

const guardedIn = (key: TextKey): string[] =>
  languages.flatMap((language) => [...catalogues[language][key].matchAll(guarded[language])].map(([word]) => word));

describe("what rules give out", () => {
  it("has a sentence for every key, and every sentence is one's, or a form of one", () => {
    const told = keys.filter((key) => key.startsWith("wording."));
    for (const key of givenOut) assert.ok(told.includes(key), key);
    for (const key of told)
      assert.ok(
        givenOut.some((one) => key === one || key.startsWith(`${one}.`)),
        key,
      );
  });

  it("is said only by the key that a rule has given, never by one that stands in the source", () => {
    for (const file of readdirSync("src", { recursive: true, encoding: "utf8" })) {
      if (!/\.tsx?$/.test(file) || /\.test\.tsx?$/.test(file) || /^texts\/(fi|sv|en)\//.test(file)) continue;
      assert.doesNotMatch(readFileSync(join("src", file), "utf8"), /["'`]wording\.[\w-]+\.[\w-]/, file);
    }
  });
});

describe("the guarded words", () => {
  it("stand in no other text, in no language", () => {
    const excepted = Object.values(elsewhere).flat();
    const saying = keys.filter((key) => !key.startsWith("wording.") && guardedIn(key).length > 0);
    const said = saying.filter((key) => !excepted.includes(key)).map((key) => `${key}: ${guardedIn(key).join(", ")}`);
    assert.deepEqual(said, [], "give it out by a rule in core/insight/wording, or say it without these words");
  });

  it("stand in no sentence about what is wrong in a file but as words of files", async () => {
    const mistakes: Readonly<Record<Language, Mistakes>> = {
      en: sentences,
      ...{ fi: await mistakesIn.fi(), sv: await mistakesIn.sv() },
    };
    const saying = languages.flatMap((language) =>
      Object.entries(mistakes[language]).flatMap(([key, text]) =>
        text.match(guarded[language]) === null ? [] : [key],
      ),
    );
    assert.deepEqual([...new Set(saying)].sort(), [...ofFiles].sort());
  });

  it("are excepted nowhere without need", () => {
    const idle = Object.values(elsewhere)
      .flat()
      .filter((key) => !keys.includes(key as TextKey) || guardedIn(key as TextKey).length === 0);
    assert.deepEqual(idle, []);
  });

  it("would catch every claim of the rules, in every language, if it stood elsewhere", () => {
    const claims = [
      ...["verdict.pain", "verdict.strength", "summary.pains", "summary.strengths", "standing.above-others"],
      ...["standing.below-others", "places.differ", "promise.kept", "promise.broken", "weakest.weakest-link"],
      ...[
        "direction.along",
        "direction.against",
        "first.clear-first",
        "first.likely-first",
        "gain.associated",
        "gain.confirmed",
      ],
      ...["impact.raises", "impact.lowers", "root-cause.root-cause", "trend.rising", "trend.falling"],
      ...["predicts.predicts", "recovery.paradox", "recovery.paradox-not-in-conduct", "contradiction.misses-a-third"],
      ...["peak-end.peak-end", "peak-end.mean", "delight.delight-pays", "delight.stop-failing-first"],
      "decisive.decisive",
    ].map((key) => `wording.${key}` as SayableKey);
    for (const key of claims)
      for (const language of languages)
        assert.match(catalogues[language][key], new RegExp(guarded[language], "iu"), `${key} in ${language}`);
  });
});
