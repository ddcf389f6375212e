import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { documented, lunchFile, polkuForTests, someId } from "../../../test/polku.ts";
import { aSurveyFile, linkTo, published } from "../../../test/responses.ts";
import { paths } from "../../api/paths.ts";
import { importedSurvey, packs, surveyContents, surveyLinks, surveys, surveyVersion } from "../../api/survey.ts";

const polku = await polkuForTests();
await polku.askWithKey("PUT", paths.journey("lunch"), {
  body: lunchFile(),
  headers: { "content-type": "text/yaml" },
});
const keep = (file: Record<string, unknown>, query = "") =>
  polku.askWithKey("PUT", `${paths.survey(String(file.key))}${query}`, { body: file });
const refusal = async (method: string, path: string, body?: unknown) => {
  const answer = await polku.askWithKey(method, path, body === undefined ? {} : { body });
  return [answer.status, answer.json<{ code: string }>().code];
};
const listed = async (key: string) =>
  documented(surveys, await polku.askWithKey("GET", paths.surveys)).find((survey) => survey.key === key);

describe("keeping a survey", () => {
  it("makes a version, a draft that nobody is asked; the same again makes none", async () => {
    const file = aSurveyFile({ key: "kept" });
    assert.equal((await keep(file)).json<{ version: number }>().version, 1);
    assert.equal((await keep(file)).json<{ version: number }>().version, 1);
    assert.equal((await keep({ ...file, name: { en: "Kept again" } })).json<{ version: number }>().version, 2);
    const { state, newest, asked, opened } = (await listed("kept"))!;
    assert.deepEqual([state, newest, asked, opened], ["draft", 2, null, 0]);
  });

  it("gives back what was kept, as JSON and as the YAML file, which is the same survey", async () => {
    await keep(aSurveyFile({ key: "returned" }));
    const read = documented(surveyVersion, await polku.askWithKey("GET", paths.survey("returned")));
    assert.equal(read.published, null);
    assert.equal((await keep(read.survey)).json<{ version: number }>().version, 1);
    const yaml = await polku.askWithKey("GET", paths.survey("returned"), { headers: { accept: "text/yaml" } });
    assert.match(yaml.text, /^polku: survey\/1\n/);
    const again = await polku.askWithKey("PUT", paths.survey("returned"), {
      body: yaml.text,
      headers: { "content-type": "text/yaml" },
    });
    assert.equal(again.json<{ version: number }>().version, 1);
  });

  it("says everything that is wrong at once, in the file by line, also what does not fit the journey", async () => {
    const wrong = aSurveyFile({ key: "wrong", about: "bil" });
    const options = ["x", "y"].map((key) => ({ key, text: { en: key } }));
    const questions = [{ ask: "choice", key: "a", text: { en: "?" }, options, attribute: "groop" }];
    const answer = await keep({ ...wrong, questions });
    assert.equal(answer.status, 422);
    const codes = ({ text }: { text: string }) =>
      (JSON.parse(text) as { problems: { code: string; line?: number }[] }).problems.map(({ code }) => code);
    assert.deepEqual(codes(answer), ["unknown-about", "unknown-attribute"]);
    assert.equal((await keep({ ...wrong, journey: "dinner" })).json<{ code: string }>().code, "no-such-journey");
    const yaml = await polku.askWithKey("PUT", paths.survey("wrong"), {
      body: "polku: survey/1\nkey: wrong\nname: { en: Wrong }\njourney: lunch\nabout: bil\nlanguages: [en]\nquestions:\n  - { ask: smiley, key: a, text: { en: How? } }\n",
      headers: { "content-type": "text/yaml" },
    });
    assert.deepEqual(
      yaml.json<{ problems: { line: number }[] }>().problems.map(({ line }) => line),
      [5],
    );
    assert.deepEqual(await refusal("PUT", paths.survey("other"), wrong), [422, "unknown-about"]);
    assert.deepEqual(await refusal("PUT", paths.survey("other"), aSurveyFile()), [422, "other-survey"]);
  });

  it("keeps nothing over what somebody else has saved meanwhile", async () => {
    const file = aSurveyFile({ key: "two" });
    await keep(file, "?basedOn=0");
    await keep({ ...file, name: { en: "Second" } }, "?basedOn=1");
    const late = await keep({ ...file, name: { en: "Third" } }, "?basedOn=1");
    assert.deepEqual([late.status, late.json<{ code: string }>().code], [409, "changed-meanwhile"]);
    assert.match(late.json<{ detail: string }>().detail, /^version 2 was saved meanwhile by local/);
  });
});

describe("publishing a survey", () => {
  it("asks the newest version, or the one that is wanted, until the survey is ended", async () => {
    const file = aSurveyFile({ key: "asked" });
    await published(polku, file);
    await keep({ ...file, name: { en: "Better" } });
    assert.deepEqual(((survey) => [survey?.state, survey?.asked, survey?.newest])(await listed("asked")), [
      "open",
      1,
      2,
    ]);
    await polku.askWithKey("POST", paths.publishSurvey("asked"));
    assert.equal((await listed("asked"))?.asked, 2);
    await polku.askWithKey("POST", `${paths.publishSurvey("asked")}?version=1`);
    assert.equal((await listed("asked"))?.asked, 1);
    assert.equal((await polku.askWithKey("POST", paths.endSurvey("asked"))).status, 204);
    assert.equal((await listed("asked"))?.state, "ended");
    assert.deepEqual(await refusal("POST", paths.endSurvey("asked")), [409, "not-asked"]);
  });

  it("refuses a survey or version that is not there", async () => {
    await keep(aSurveyFile({ key: "shown" }));
    assert.deepEqual(await refusal("POST", `${paths.publishSurvey("shown")}?version=7`), [404, "no-such-version"]);
    assert.deepEqual(await refusal("POST", paths.publishSurvey("nothing")), [404, "no-such-survey"]);
    assert.deepEqual(await refusal("GET", paths.survey("nothing")), [404, "no-such-survey"]);
    assert.deepEqual(await refusal("GET", paths.surveyRates("nothing")), [404, "no-such-survey"]);
  });

  it("refuses what does not fit the journey any more", async () => {
    await keep(aSurveyFile({ key: "left", about: "menu" }));
    const journey = lunchFile();
    const retired = journey.replace("- key: menu\n", "- key: menu\n        retired: true\n");
    const file = { headers: { "content-type": "text/yaml" } };
    assert.equal((await polku.askWithKey("PUT", paths.journey("lunch"), { body: retired, ...file })).status, 200);
    assert.deepEqual(await refusal("POST", paths.publishSurvey("left")), [422, "retired-about"]);
    await polku.askWithKey("PUT", paths.journey("lunch"), { body: journey, ...file });
  });
});

describe("links to a survey", () => {
  it("show their address, and again to whoever may change things, tell what they say, and lead nowhere once they are ended", async () => {
    await published(polku, aSurveyFile({ key: "linked" }));
    const context = { table: 12 };
    const made = await linkTo(polku, "linked", {
      channel: "qr",
      location: "turku",
      label: "Door",
      language: "fi",
      context,
    });
    assert.match(made.link, new RegExp(`^${polku.url}/s/[\\w-]{24}$`));
    assert.equal(made.signingSecret, null);
    const [link] = documented(surveyLinks, await polku.askWithKey("GET", paths.surveyLinks("linked")));
    const { signingSecret: _, credential, ...kept } = made;
    assert.deepEqual(link, kept);
    assert.deepEqual([kept.channel, kept.location, kept.label, kept.context], ["qr", "turku", "Door", context]);
    assert.equal(kept.madeBy, "local");
    assert.equal((await polku.askWithKey("DELETE", paths.surveyLink(made.id))).status, 204);
    assert.deepEqual(await refusal("DELETE", paths.surveyLink(made.id)), [404, "no-such-link"]);
    assert.deepEqual(await refusal("DELETE", paths.surveyLink(someId())), [404, "no-such-link"]);
    assert(!polku.logged.some((line) => line.includes(credential)));
  });

  it("are refused with what is wrong in them, and to a survey that is not there", async () => {
    const body = { channel: "", expires: "tomorrow", colour: "red" };
    const answer = await polku.askWithKey("POST", paths.surveyLinks("linked"), { body });
    const { status, problems } = answer.json<{ status: number; problems: { path: string[] }[] }>();
    assert.deepEqual([status, problems.flatMap(({ path }) => path).sort()], [422, ["channel", "colour", "expires"]]);
    assert.deepEqual(await refusal("POST", paths.surveyLinks("nothing"), {}), [404, "no-such-survey"]);
    assert.deepEqual(await refusal("GET", paths.surveyLinks("nothing")), [404, "no-such-survey"]);
  });
});

describe("a survey on pages of other web sites", () => {
  const origins = ["https://shop.example.fi", "http://localhost:3000"];
  const framing = async (credential: string, asked: string) => {
    const { headers } = await polku.ask("GET", `/s/${credential}${asked}`);
    const policy = String(headers["content-security-policy"]);
    return [policy.split("frame-ancestors ")[1], headers["cross-origin-resource-policy"]];
  };

  it("is shown by those that its link names, and only where it is asked for as a part of theirs", async () => {
    await published(polku, aSurveyFile({ key: "embedded" }));
    const { credential, id, origins: kept } = await linkTo(polku, "embedded", { channel: "web", origins });
    const plain = await linkTo(polku, "embedded", { channel: "web" });
    assert.deepEqual([kept, plain.origins], [origins, []]);
    const within = ["https://shop.example.fi http://localhost:3000", "cross-origin"];
    assert.deepEqual(await framing(credential, "?embed=https://shop.example.fi"), within);
    assert.deepEqual(await framing(credential, "?embed"), within);
    assert.deepEqual(await framing(credential, ""), ["'none'", "same-origin"]);
    assert.deepEqual(await framing(plain.credential, "?embed=https://shop.example.fi"), ["'none'", "same-origin"]);
    assert.deepEqual(await framing("nobody-ever-made-this-one", "?embed"), ["'none'", "same-origin"]);
    // Also what says that nothing is asked any more.
    await polku.askWithKey("DELETE", paths.surveyLink(id));
    assert.deepEqual(await framing(credential, "?embed"), within);
  });

  it("names them as browsers do: a site over TLS, or one's own machine, and nothing that a policy could read otherwise", async () => {
    const wrong = [
      ...["https://shop.example.fi/", "https://shop.example.fi/cart", "http://shop.example.fi", "https://*.example.fi"],
      ...[
        "https://Shop.example.fi",
        "*",
        "https:",
        "https://a.fi https://b.fi",
        "https://a.fi;script-src *",
        "https://a.fi\n",
      ],
      ...["'self'", "https://a.fi:0", "https://user@a.fi", ""],
    ];
    for (const site of wrong) {
      const answer = await polku.askWithKey("POST", paths.surveyLinks("embedded"), { body: { origins: [site] } });
      assert.equal(answer.status, 422, site);
      assert.match(answer.text, /expected a web site such as https:\/\/shop\.example\.fi, without a path/);
    }
    const many = Array.from({ length: 21 }, (_, n) => `https://shop-${n}.example.fi`);
    const tooMany = await polku.askWithKey("POST", paths.surveyLinks("embedded"), { body: { origins: many } });
    assert.match(tooMany.text, /expected at most 20 web sites/);
    await linkTo(polku, "embedded", {
      origins: [...many.slice(0, 18), "http://127.0.0.1:8080", "https://xn--ml-yia.fi:8443"],
    });
  });

  it("comes by a script that any page may fetch and keep for an hour", async () => {
    const { status, headers } = await polku.ask("GET", "/embed.js");
    assert.deepEqual(
      [status, headers["content-type"], headers["cache-control"], headers["cross-origin-resource-policy"]],
      [200, "text/javascript; charset=utf-8", "public, max-age=3600", "cross-origin"],
    );
    assert.equal(
      (await polku.ask("GET", "/embed.js", { headers: { "if-none-match": String(headers.etag) } })).status,
      304,
    );
  });
});

describe("packs", () => {
  it("are told with their questions, and become a survey that can be kept as it is", async () => {
    const known = documented(packs, await polku.askWithKey("GET", paths.packs));
    assert(known.length >= 9);
    for (const { key } of known) {
      const made = await polku.askWithKey("GET", paths.packSurvey(key, "lunch", "bill"));
      assert.equal(made.status, 200, made.text);
      const survey = made.json<Record<string, unknown>>();
      assert.equal(survey.key, `bill-${key}`);
      await published(polku, survey);
    }
    assert.deepEqual(await refusal("GET", paths.packSurvey("nothing", "lunch", "bill")), [404, "no-such-pack"]);
    assert.deepEqual(await refusal("GET", paths.packSurvey("visit", "dinner", "bill")), [404, "no-such-journey"]);
    assert.deepEqual(await refusal("GET", paths.packSurvey("visit", "lunch", "bil")), [422, "unknown-about"]);
  });
});

describe("a survey from a file", () => {
  it("of ours is read as it stands, or refused by line; nothing is kept", async () => {
    const file = `polku: survey/1\nkey: own\nname: { en: Own }\njourney: lunch\nabout: bill\nlanguages: [en]\nquestions:\n  - { ask: smiley, key: a, text: { en: How? } }\n`;
    const asked = (body: string) =>
      polku.askWithKey("POST", paths.surveyFile, { body, headers: { "content-type": "text/yaml" } });
    const read = documented(surveyContents, await asked(file));
    assert.deepEqual(read, {
      ...{ polku: "survey/1", key: "own", name: { en: "Own" }, journey: "lunch", about: "bill", languages: ["en"] },
      questions: [{ ask: "smiley", key: "a", text: { en: "How?" } }],
    });
    const wrong = await asked(file.replace("about: bill", "about: bil"));
    assert.deepEqual([wrong.status, wrong.json<{ problems: { line: number }[] }>().problems[0]?.line], [422, 5]);
    assert.equal(await listed("own"), undefined);
  });

  it("of SurveyJS becomes a survey about something in a journey, with what is otherwise", async () => {
    const definition = {
      title: "Lunch",
      elements: [
        { type: "rating", name: "score", rateMin: 0, rateMax: 10 },
        { type: "file", name: "bill" },
      ],
    };
    const body = { body: definition };
    const made = await polku.askWithKey("POST", paths.surveyImport("lunch", "bill"), body);
    const { survey, notes } = documented(importedSurvey, made);
    assert.deepEqual([survey.key, survey.about], ["lunch", "bill"]);
    assert.equal((await keep(survey)).status, 200);
    assert.deepEqual(
      notes.map(({ code, path }) => [code, path]),
      [
        ["taken-as", ["elements", 0]],
        ["left-out", ["elements", 1]],
      ],
    );
    assert.deepEqual(await refusal("POST", paths.surveyImport("lunch", "bil"), definition), [422, "unknown-about"]);
    assert.deepEqual(await refusal("POST", paths.surveyImport("dinner"), definition), [404, "no-such-journey"]);
    assert.deepEqual(await refusal("POST", paths.surveyImport("lunch"), { title: "None" }), [422, "not-surveyjs"]);
    assert.equal((await polku.askWithKey("POST", paths.surveyImport("lunch", "whole", "other"), body)).status, 400);
  });
});

describe("the accessibility statement of a survey", () => {
  const drafted = async (key: string, language: string) =>
    polku.askWithKey("GET", paths.accessibilityStatement(key, language));

  it("is a draft that says what is missing of the survey, and leaves to its organisation what nobody here knows", async () => {
    await published(polku, aSurveyFile({ key: "stated", name: { en: "Visit", fi: "Käynti" } }));
    const { headers, text } = await drafted("stated", "fi");
    assert.equal(headers["content-type"], "text/markdown; charset=utf-8");
    assert.match(text, /^# Saavutettavuusseloste: Käynti\n\n> .+luonnos/);
    // Both questions are asked in English alone.
    assert.match(text, /\n- Kielellä suomi puuttuu 2 tekstiä, ja ne näytetään toisella kielellä: englanti\.\n/);
    assert.match(text, /\(WCAG 2\.1, tasot A ja AA, EN 301 549\) \[kokonaan \/ osittain\]/);
    assert.match(text, /\[kuka on kokeillut tätä kyselyä, milloin ja millä ruudunlukijoilla/);
    assert.match(text, /\nLiikenne- ja viestintävirasto Traficom, /);
    assert.match(text, /kyselyn versiosta 1, joka on ollut käytössä \d+\.\d+\.\d{4} alkaen/);
  });

  it("says in which of its languages Polku's own words are English", async () => {
    await published(polku, aSurveyFile({ key: "in-arabic", languages: ["en", "ar"] }));
    const { text } = await drafted("in-arabic", "en");
    assert.match(text, /\n- In Arabic what the page says by itself, .+ is in English\.\n/);
  });

  it("is of the version that is asked, says so of one that nobody is asked yet, and is in three languages", async () => {
    await keep(aSurveyFile({ key: "stated", name: { en: "Another" } }));
    assert.match((await drafted("stated", "en")).text, /^# Accessibility statement: Visit\n/);
    await keep(aSurveyFile({ key: "unstated", languages: ["en"] }));
    const { text } = await drafted("unstated", "sv");
    assert.doesNotMatch(text, /egna ord/);
    assert.match(text, /för version 1 av enkäten, som ännu inte är i bruk/);
    assert.doesNotMatch(text, /saknas/);
    assert.deepEqual(await refusal("GET", paths.accessibilityStatement("nowhere", "fi")), [404, "no-such-survey"]);
    assert.equal((await drafted("stated", "et")).status, 400);
  });
});
