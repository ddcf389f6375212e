import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parse } from "csv-parse/sync";
import { invited, joined } from "../../../test/people.ts";
import { documented, lunchFile, polkuForTests } from "../../../test/polku.ts";
import { aResponse, aSurveyFile, linkTo, published, sendBy } from "../../../test/responses.ts";
import { paths, type WhichResponses } from "../../api/paths.ts";
import { type SurveyResponses, surveyContacts, surveyResponses } from "../../api/responses.ts";
import type { ResponseSent } from "../../core/survey/response.ts";
import { signToken } from "../../outside/signed-token.ts";

const polku = await polkuForTests();
await polku.askWithKey("PUT", paths.journey("lunch"), {
  body: lunchFile(),
  headers: { "content-type": "text/yaml" },
});

const asks = [
  { ask: "smiley", key: "smiley", text: { en: "How was the bill?", fi: "Millainen lasku oli?" } },
  {
    ask: "choices",
    key: "what",
    text: { en: "What was wrong?" },
    options: ["late", "sum"].map((key) => ({ key, text: { en: `It: ${key}` } })),
  },
  {
    ask: "matrix",
    key: "parts",
    text: { en: "And these?" },
    rows: ["taste", "look"].map((key) => ({ key, text: { en: `The ${key}` } })),
  },
  { ask: "comment", key: "comment", notApplicable: true, text: { en: "Tell us more" } },
  { ask: "contact", key: "call", text: { en: "May we call you about this?", fi: "Saammeko soittaa?" } },
];

/** A survey that is asked, a link to it, and how one answers by it. */
async function theSurvey(key: string, about: Record<string, unknown> = {}) {
  await published(polku, aSurveyFile({ key, questions: asks, ...about }));
  const { credential, id: link } = await linkTo(polku, key, { channel: "qr", label: "Table 12" });
  const send = async (by: string, sent: Partial<ResponseSent>) => {
    const response = aResponse(sent);
    const answer = await sendBy(polku, by, response);
    assert.deepEqual([answer.status, answer.json<{ rejected: unknown[] }>().rejected], [202, []], answer.text);
    return response.id;
  };
  return {
    link,
    answer: (answers: ResponseSent["answers"], more = {}) => send(credential, { answers, ...more }),
    send,
  };
}
const list = async (key: string, which: WhichResponses = {}, before?: string): Promise<SurveyResponses> =>
  documented(surveyResponses, await polku.askWithKey("GET", paths.surveyResponses(key, before, which)));
const table = async (path: string): Promise<Record<string, string>[]> => {
  const answer = await polku.askWithKey("GET", path);
  assert.equal(answer.status, 200, answer.text);
  return parse(answer.text, { bom: true, columns: true });
};

describe("the list of responses", () => {
  it("holds those that were begun, the newest first, with the words they answered and the experiences they told", async () => {
    const { answer, link } = await theSurvey("listed");
    await answer({});
    const first = await answer({ smiley: 4 }, { ended: false });
    const second = await answer({ smiley: 1, comment: "Kylmää" }, { ended: true });
    const { responses, versions, next, notShown } = await list("listed");
    assert.deepEqual([responses.map(({ id }) => id), next, notShown], [[second, first], null, 0]);
    const [newest] = responses;
    assert.deepEqual(newest?.given, { smiley: 1, what: null, parts: null, comment: "Kylmää", call: null });
    assert.deepEqual([newest?.link, newest?.label, newest?.channel, newest?.language], [link, "Table 12", "qr", "fi"]);
    assert.deepEqual(
      versions.map(({ version }) => version),
      [1],
    );
    const [told] = newest!.experiences;
    assert.equal(told?.touchpoint, "bill");
    const kept = await polku.askWithKey("GET", paths.experience(told!.id));
    assert.notEqual(kept.status, 404);
  });

  it("is narrowed to a link, a channel, to finished ones or the others", async () => {
    const { answer, send } = await theSurvey("narrowed");
    const other = await linkTo(polku, "narrowed", { channel: "email" });
    const unfinished = await answer({ smiley: 4 });
    const finished = await send(other.credential, { answers: { smiley: 3 }, ended: true });
    const ids = async (which: WhichResponses) => (await list("narrowed", which)).responses.map(({ id }) => id);
    assert.deepEqual(await ids({ link: other.id }), [finished]);
    assert.deepEqual(await ids({ channel: "qr" }), [unfinished]);
    assert.deepEqual(await ids({ ended: "true" }), [finished]);
    assert.deepEqual(await ids({ ended: "false" }), [unfinished]);
  });

  it("goes on page after page, each response once, whatever comes in between", async () => {
    const { answer } = await theSurvey("paged");
    const ids: string[] = [];
    for (let n = 0; n < 7; n++) ids.unshift(await answer({ smiley: 1 + (n % 4) }));
    const seen: string[] = [];
    let before: string | null = null;
    do {
      const path: string = `${paths.surveyResponses("paged", before ?? undefined)}${before === null ? "?" : "&"}limit=3`;
      const page = documented(surveyResponses, await polku.askWithKey("GET", path));
      seen.push(...page.responses.map(({ id }) => id));
      before = page.next;
      await answer({ smiley: 2 });
    } while (before !== null);
    assert.deepEqual(seen, ids);
  });

  it("tells no more of what was taken back or erased, and of a customer who was erased nothing", async () => {
    const { answer } = await theSurvey("taken");
    await answer({ smiley: 2 });
    const before = (await list("taken")).responses[0]!.experiences[0]!.id;
    assert.equal((await polku.askWithKey("DELETE", paths.experience(before))).status, 204);
    assert.deepEqual((await list("taken")).responses[0]?.experiences, []);
    assert.equal((await polku.askWithKey("DELETE", `${paths.experience(before)}?erase=true`)).status, 204);
    assert.deepEqual((await list("taken")).responses, []);
  });

  it("reads no colleague's one by one, and says how many there are", async () => {
    const { send } = await theSurvey("colleagues");
    const { credential } = await linkTo(polku, "colleagues", { perspective: "employee" });
    await send(credential, { answers: { smiley: 1 } });
    const { responses, notShown } = await list("colleagues");
    assert.deepEqual([responses, notShown], [[], 1]);
    assert.deepEqual(await table(paths.responsesTable("colleagues", "en")), []);
  });

  it("reads none either where it is signed that a customers' link was followed by a colleague, nor counts it among theirs", async () => {
    const { send } = await theSurvey("signed-colleagues");
    const { credential, signingSecret } = await linkTo(polku, "signed-colleagues", { signed: true });
    const by = async (claims: { readonly perspective?: "employee" | "customer" }) =>
      `${credential}.${await signToken(claims, signingSecret!)}`;
    const rates = async () =>
      (await polku.askWithKey("GET", paths.touchpointRates("lunch", "bill")))
        .json<{ surveys: { key: string; began: number }[] }>()
        .surveys.find(({ key }) => key === "signed-colleagues");
    await send(await by({ perspective: "employee" }), { answers: { smiley: 1 } });
    assert.equal((await rates())?.began, 0);
    const { responses, notShown } = await list("signed-colleagues");
    assert.deepEqual([responses, notShown], [[], 1]);
    assert.deepEqual(await table(paths.responsesTable("signed-colleagues", "en")), []);

    const guest = await send(await by({ perspective: "customer" }), { answers: { smiley: 4 } });
    const now = await list("signed-colleagues");
    assert.deepEqual(
      now.responses.map(({ id, perspective, context }) => [id, perspective, context]),
      [[guest, "customer", {}]],
    );
    assert.deepEqual([now.notShown, (await rates())?.began], [1, 1]);
  });

  it("calls the attributes of the image in a table as the journey does", async () => {
    const image = { ask: "image", key: "image", text: { en: "What are we like?" }, attributes: ["reliable"] };
    const { answer } = await theSurvey("image", { questions: [image] });
    await answer({ image: { reliable: 5 } });
    const [row] = await table(paths.responsesTable("image", "en"));
    assert.equal(row?.["image.reliable: What are we like?: Reliable (version 1)"], "5", Object.keys(row!).join("\n"));
  });

  it("refuses text that no database holds, wherever it is named", async () => {
    await theSurvey("nul");
    const wrong = { code: "invalid-parameter", status: 400 };
    for (const path of [
      paths.surveyResponses("nul", undefined, { channel: "q\0r" }),
      paths.experiences + "?words=%00",
      paths.survey("a\0b"),
    ]) {
      const answer = await polku.askWithKey("GET", path);
      const { code, status } = answer.json<{ code: string; status: number }>();
      assert.deepEqual({ code, status }, wrong, path);
    }
    const headers = { origin: polku.url };
    const renewed = { secret: "a\0b", password: "a password of some length" };
    assert.equal((await polku.ask("POST", paths.passwordRenew, { body: renewed, headers })).status, 422);
    const link = { secret: "a\0b" };
    assert.equal((await polku.ask("POST", paths.passwordLinkRead, { body: link, headers })).status, 422);
  });

  it("refuses a survey and a place that are not there, in words", async () => {
    const refused = async (path: string) => {
      const answer = await polku.askWithKey("GET", path);
      return [answer.status, answer.json<{ code: string }>().code];
    };
    assert.deepEqual(await refused(paths.surveyResponses("nothing")), [404, "no-such-survey"]);
    assert.deepEqual(await refused(paths.responsesTable("nothing", "en")), [404, "no-such-survey"]);
    assert.deepEqual(await refused(paths.surveyContacts("nothing")), [404, "no-such-survey"]);
    await theSurvey("placed");
    assert.deepEqual(await refused(paths.surveyResponses("placed", "yesterday")), [400, "invalid-parameter"]);
  });
});

describe("responses taken out", () => {
  it("are a row each and a column for each question in its words, formulas defused, contact details never", async () => {
    const { answer } = await theSurvey("out");
    await answer(
      {
        ...{ smiley: 2, what: ["late", "sum"], parts: { taste: 5, look: null }, comment: '=HYPERLINK("http://x")' },
        call: { name: "Maija", email: "maija@example.fi" },
      },
      { ended: true },
    );
    await answer({ smiley: 4, comment: "notApplicable" });
    const [first, second] = await table(paths.responsesTable("out", "fi"));
    const version = "(versio 1)";
    assert.equal(first?.[`smiley: Millainen lasku oli? ${version}`], "2");
    assert.equal(first?.[`what: What was wrong? ${version}`], "late;sum");
    assert.deepEqual(
      [
        first?.[`parts.taste: And these?: The taste ${version}`],
        first?.[`parts.look: And these?: The look ${version}`],
      ],
      ["5", "notAnswered"],
    );
    assert.equal(first?.[`comment: Tell us more ${version}`], `'=HYPERLINK("http://x")`);
    assert.equal(first?.[`call: Saammeko soittaa? ${version}`], "yes");
    assert.equal(second?.[`comment: Tell us more ${version}`], "notApplicable");
    assert.equal(second?.[`what: What was wrong? ${version}`], "");
    assert.deepEqual([first?.link, first?.channel, second?.ended], ["Table 12", "qr", ""]);
    assert(!JSON.stringify([first, second]).includes("maija@example.fi"));
  });

  it("hold a context by whatever name, also one that every object has", async () => {
    const { answer } = await theSurvey("contexts", { context: ["constructor", "campaign"] });
    await answer({ smiley: 4 }, { ended: true });
    const [row] = await table(paths.responsesTable("contexts", "en"));
    assert.deepEqual([row?.["context.constructor"], row?.["context.campaign"]], ["", ""]);
  });

  it("stand below the words that they answered, where a question was worded otherwise since", async () => {
    const { answer } = await theSurvey("reworded");
    await answer({ smiley: 4 });
    await published(
      polku,
      aSurveyFile({ key: "reworded", questions: [{ ...asks[0], text: { en: "How was paying?" } }, asks[3]] }),
    );
    await answer({ smiley: 1 }, { version: 2 });
    const rows = await table(paths.responsesTable("reworded", "en"));
    const cells = rows.map((row) => [
      row["smiley.v1: How was the bill? (version 1)"],
      row["smiley.v2: How was paying? (version 2)"],
    ]);
    assert.deepEqual(cells, [
      ["4", ""],
      ["", "1"],
    ]);
    assert("comment: Tell us more (version 1–2)" in rows[0]!);
  });

  it("tell what was felt as words, and of each in a column of its own how strongly, where that was asked", async () => {
    const felt = { ask: "emotions", key: "felt", words: ["joy", "calm", "anger"], text: { en: "How did it feel?" } };
    const parts = { ...asks[2], key: "parts" };
    const asked = (own: object, rows: object[]) =>
      aSurveyFile({
        key: "felt",
        questions: [
          { ...felt, ...own },
          { ...parts, rows },
        ],
      });
    const row = (key: string) => ({ key, text: { en: `The ${key}` } });
    await published(polku, asked({}, [row("taste"), row("look")]));
    const { credential } = await linkTo(polku, "felt");
    const answers = [
      [1, { felt: ["joy"], parts: { taste: 1, look: 2 } }],
      [2, { felt: { anger: 1, joy: null }, parts: { look: 3, smell: 4 } }],
      [2, { felt: { calm: 3 } }],
      [2, { felt: null }],
    ] as const;
    await published(polku, asked({ strength: true }, [row("look"), row("smell")]));
    for (const [version, said] of answers) {
      const response = aResponse({ version, answers: said });
      assert.deepEqual((await sendBy(polku, credential, response)).json<{ rejected: unknown[] }>().rejected, []);
    }
    const rows = await table(paths.responsesTable("felt", "en"));
    const words = "How did it feel?";
    const columns = [
      `felt: ${words} (version 1–2)`,
      ...["Joy", "Calm", "Anger"].map(
        (name) => `felt.${name.toLowerCase()}: ${words}: ${name}, how strongly (version 2)`,
      ),
      ...["look: And these?: The look (version 1–2)", "smell: And these?: The smell (version 2)"].map(
        (one) => `parts.${one}`,
      ),
      "parts.taste: And these?: The taste (version 1)",
    ];
    assert.deepEqual(
      rows.map((row) => columns.map((column) => row[column])),
      [
        ["joy", "", "", "", "2", "", "1"],
        ["anger;joy", "notAnswered", "", "1", "3", "4", ""],
        ["calm", "", "3", "", "", "", ""],
        ["notAnswered", "", "", "", "", "", ""],
      ],
    );
  });

  it("are a workbook with its codebook where that is wanted", async () => {
    const { answer } = await theSurvey("book");
    await answer({ smiley: 4, what: ["late"] });
    const answerOf = await polku.askWithKey("GET", paths.responsesTable("book", "fi", "xlsx"));
    assert.equal(answerOf.status, 200);
    assert.match(answerOf.text.slice(0, 2), /^PK/);
  });
});

describe("who gave leave to be contacted", () => {
  it("is a list of its own, with what was asked when it was given", async () => {
    const { answer } = await theSurvey("leave");
    const id = await answer({ smiley: 1, call: { name: "=Maija", email: "maija@example.fi" } });
    await answer({ smiley: 4 });
    const contacts = documented(surveyContacts, await polku.askWithKey("GET", paths.surveyContacts("leave")));
    assert.deepEqual(
      contacts.map(({ response, name, email, phone, asked }) => [response, name, email, phone, asked.fi]),
      [[id, "=Maija", "maija@example.fi", null, "Saammeko soittaa?"]],
    );
    const [row] = await table(paths.contactsTable("leave", "fi"));
    assert.deepEqual([row?.name, row?.asked, row?.phone], ["'=Maija", "Saammeko soittaa?", ""]);
  });

  it("and what was said one by one is for those alone who answer for it: no viewer, no guest, no stranger", async () => {
    await theSurvey("rights");
    const anna = await joined(polku, polku.firstAdmin?.link ?? "", "Anna");
    const lea = await invited(polku, anna, "Lea", "lead");
    const vera = await invited(polku, anna, "Vera", "viewer");
    for (const path of [
      paths.surveyResponses("rights"),
      paths.responsesTable("rights", "en"),
      paths.surveyContacts("rights"),
      paths.contactsTable("rights", "en"),
    ]) {
      const statuses = [];
      for (const visitor of [anna, lea, vera]) statuses.push((await visitor.ask("GET", path)).status);
      assert.deepEqual([...statuses, (await polku.ask("GET", path)).status], [200, 200, 403, 401], path);
    }
  });
});
