import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { anExperienceBody } from "../../../test/experiences.ts";
import { invited, joined } from "../../../test/people.ts";
import { type Answer, documented, lunchFile, polkuForTests, someId } from "../../../test/polku.ts";
import { overview } from "../../api/overview.ts";
import { paths } from "../../api/paths.ts";
import { experienceStream, wholeExperience } from "../../api/stream.ts";

const polku = await polkuForTests();
const anna = await joined(polku, polku.firstAdmin?.link ?? "", "Anna");
const vera = await invited(polku, anna, "Vera", "viewer");
await polku.askWithKey("PUT", paths.journey("lunch"), { body: lunchFile(), headers: { "content-type": "text/yaml" } });

/** Twelve guests at the greeting and the bill on 2 March, an hour each; three of them at the drinks; four cooks at the bill. */
const ids = new Map<string, string>();
const lived = (guest: number, touchpoint: string, minute: number, about: object) => {
  const id = someId();
  ids.set(`${touchpoint} ${guest}`, id);
  const at = `2026-03-02T${String(8 + (guest % 12)).padStart(2, "0")}:${minute}:00+02:00`;
  const channel = guest < 6 ? "kiosk" : "web";
  return anExperienceBody({ id, touchpoint, at, customer: `guest-${guest}`, channel, ...about });
};
for (let guest = 0; guest < 12; guest++) {
  const body = [
    lived(guest, "greeting", 10, { answers: { satisfaction: 5 }, attributes: { group: "regular" } }),
    lived(guest, "bill", 40, {
      answers: {
        satisfaction: 1 + (guest % 5),
        expectation: { expected: 4, experienced: 1 + (guest % 5) },
        comment: guest === 7 ? "Lasku oli VÄÄRIN: 100 % liikaa" : guest % 4 === 0 ? `Sanoin ${guest}` : null,
      },
    }),
    ...(guest < 3 ? [lived(guest, "drinks", 20, { answers: { satisfaction: 4, comment: "Lasku oli lasi" } })] : []),
    ...(guest < 4
      ? [
          anExperienceBody({
            ...{ id: someId(), customer: `cook-${guest}`, perspective: "employee", touchpoint: "bill" },
            ...{ at: "2026-03-02T15:00:00+02:00", answers: { satisfaction: 2, comment: "Kassa jumittaa" } },
          }),
        ]
      : []),
  ];
  assert.equal((await polku.askWithKey("POST", paths.experiences, { body })).status, 202);
}
await polku.followed();

const idOf = (touchpoint: string, guest: number) => ids.get(`${touchpoint} ${guest}`)!;
const stream = async (sought: Parameters<typeof paths.stream>[0] = {}, more = "") => {
  const path = paths.stream({ journey: "lunch", ...sought });
  return documented(experienceStream, await polku.askWithKey("GET", path + more));
};
const shown = async (sought?: Parameters<typeof paths.stream>[0]) =>
  (await stream(sought)).items.map(({ id }) => [...ids].find(([, known]) => known === id)?.[0]);
const whole = async (id: string) => documented(wholeExperience, await anna.ask("GET", paths.experience(id)));
const correct = (id: string, body: object) => anna.ask("PUT", paths.experience(id), { body });
const codeOf = (answer: Answer) => [answer.status, answer.json<{ code: string }>().code];
const satisfiedAtBill = async () => {
  await polku.followed();
  const { touchpoints } = documented(overview, await polku.askWithKey("GET", paths.overview("lunch")));
  return touchpoints.find(({ key }) => key === "bill")!.people;
};

describe("the stream of experiences", () => {
  it("begins with the newest, and goes on from where a page ended", async () => {
    const pages: string[] = [];
    let next: string | null = "";
    while (next !== null) {
      const page = await stream({}, `&limit=7${next === "" ? "" : `&before=${next}`}`);
      pages.push(...page.items.map(({ id }) => id));
      next = page.next;
    }
    const expected = Array.from({ length: 12 }, (_, at) => [idOf("bill", 11 - at), idOf("greeting", 11 - at)]).flat();
    assert.deepEqual(pages, expected);
  });

  it("finds by the words of comments, each of them or a part, in any case, and nothing by signs of its own", async () => {
    assert.deepEqual(await shown({ words: "väärin lasku" }), ["bill 7"]);
    assert.deepEqual(await shown({ words: "100 %" }), ["bill 7"]);
    assert.deepEqual(await shown({ words: "anoin" }), ["bill 8", "bill 4", "bill 0"]);
    assert.deepEqual(await shown({ words: "S_noin" }), []);
  });

  it("is narrowed by touchpoint, by what was felt, by having a comment, and by the parts of a slice", async () => {
    assert.deepEqual(await shown({ touchpoint: "bill", band: "neutral" }), ["bill 7", "bill 2"]);
    assert.deepEqual(await shown({ said: true, channels: ["web"] }), ["bill 8", "bill 7"]);
    assert.deepEqual(await shown({ until: "2026-03-02" }), []);
    assert.equal((await shown({ attributes: { group: ["regular"] } })).length, 12);
  });

  it("has the pass of each as a line: what was felt, and expected", async () => {
    const [bill] = (await stream({ words: "väärin" })).items;
    assert.deepEqual(
      bill?.way.map(({ touchpoint, felt }) => [touchpoint, felt?.position, felt?.band, felt?.expected]),
      [
        ["greeting", 1, "positive", null],
        ["bill", 0.5, "neutral", 0.75],
      ],
    );
    assert.deepEqual(bill?.felt, {
      ...{ answer: "satisfaction", value: 3, scale: [1, 5], position: 0.5, band: "neutral", expected: 0.75 },
    });
  });

  it("shows nothing of a touchpoint where fewer than five were heard, and says so; their words are not searched", async () => {
    assert.deepEqual((await stream()).notShown, [{ journey: "lunch", touchpoint: "drinks" }]);
    assert.deepEqual(await shown({ words: "lasku oli lasi" }), []);
    const { items } = await stream({ words: "sanoin 0" });
    assert.ok(
      items[0]?.way.every(({ touchpoint }) => touchpoint !== "drinks"),
      "nor is it on anybody's way",
    );
    const answer = await anna.ask("GET", paths.experience(idOf("drinks", 0)));
    assert.deepEqual(codeOf(answer), [403, "experience-withheld"]);
  });

  it("shows nothing of a slice beside which few would be found by subtraction", async () => {
    const body = lived(40, "bill", 40, { channel: "qr", answers: { satisfaction: 1 } });
    await polku.askWithKey("POST", paths.experiences, { body });
    await polku.followed();
    assert.deepEqual(await shown({ channels: ["kiosk", "web"], touchpoint: "bill" }), []);
    await polku.askWithKey("DELETE", paths.experience(idOf("bill", 40)));
    await polku.followed();
  });

  it("does not show colleagues' one by one", async () => {
    const { items, withheld } = await stream({ perspective: "employee" });
    assert.deepEqual([items, withheld], [[], "colleagues"]);
  });

  it("refuses what cannot be, in words", async () => {
    const asked = async (query: string) => codeOf(await polku.askWithKey("GET", `${paths.experiences}${query}`));
    assert.deepEqual(await asked("?before=yesterday"), [400, "invalid-parameter"]);
    assert.deepEqual(await asked("?attribute.group=regular"), [400, "invalid-parameter"]);
    assert.deepEqual(await asked("?journey=dinner"), [404, "no-such-journey"]);
    const said = async (query: string) =>
      (await polku.askWithKey("GET", `${paths.experiences}${query}`)).json<{ detail: string }>().detail;
    assert.match(await said(`?words=${"x".repeat(201)}`), /^words: expected at most 200 characters, got/);
    assert.match(
      await said(`?location=${"x&location=".repeat(100)}x`),
      /^location: expected a list of at most 100, got/,
    );
  });
});

describe("one experience", () => {
  it("is read with what it was told with, its customer's way and its trace", async () => {
    const one = await whole(idOf("bill", 7));
    assert.equal(one.comment, "Lasku oli VÄÄRIN: 100 % liikaa");
    assert.deepEqual([one.circumstances?.channel, one.circumstances?.attributes, one.revision], ["web", {}, 1]);
    assert.deepEqual(
      one.trace.map(({ entry, by }) => [entry, by]),
      [["lived", undefined]],
    );
    assert.deepEqual(
      one.way.map(({ touchpoint }) => touchpoint),
      ["greeting", "bill"],
    );
  });

  it("is read by a viewer without its circumstances, who may not change it", async () => {
    const path = paths.experience(idOf("bill", 7));
    const seen = documented(wholeExperience, await vera.ask("GET", path));
    assert.equal(seen.circumstances, null);
    const body = { basedOn: 1, answers: { tags: ["price"] } };
    assert.deepEqual(codeOf(await vera.ask("PUT", path, { body })), [403, "not-allowed"]);
    assert.deepEqual(codeOf(await vera.ask("DELETE", path)), [403, "not-allowed"]);
  });

  it("is corrected by hand: what changes is checked, the rest stays, and it is said who did it and why", async () => {
    const id = idOf("bill", 7);
    const answer = await correct(id, { basedOn: 1, answers: { tags: ["price"], satisfaction: 1 }, why: "väärä luku" });
    const one = documented(wholeExperience, answer);
    assert.deepEqual([one.revision, one.answers.tags, one.felt?.band], [2, ["price"], "negative"]);
    assert.equal(one.comment, "Lasku oli VÄÄRIN: 100 % liikaa");
    const { received: _, ...changed } = one.corrected!;
    assert.deepEqual(changed, { by: "Anna", why: "väärä luku" });
    assert.deepEqual(one.trace.at(-1)?.changes, [
      { answer: "satisfaction", from: 3, to: 1 },
      { answer: "tags", to: ["price"] },
    ]);
    assert.deepEqual(one.way.length, 2, "it is still the same customer's");
    const { items } = await stream({ words: "väärin" });
    assert.deepEqual([items[0]?.id, items[0]?.corrected?.by], [id, "Anna"], "and it stands where it stood");
    const wrong = await correct(id, { basedOn: 2, answers: { satisfaction: 9, taste: 4 } });
    assert.deepEqual(
      wrong.json<{ problems: { code: string }[] }>().problems.map(({ code }) => code),
      ["out-of-scale", "unknown-answer"],
    );
  });

  it("is not corrected over what somebody else changed meanwhile", async () => {
    const answer = await correct(idOf("bill", 7), { basedOn: 1, answers: { comment: null } });
    assert.deepEqual(codeOf(answer), [409, "changed-meanwhile"]);
    assert.match(answer.text, /Anna changed it at/);
    const both = await Promise.all(
      ["price", "speed"].map((tag) => correct(idOf("bill", 3), { basedOn: 1, answers: { tags: [tag] } })),
    );
    assert.deepEqual(both.map(({ status }) => status).toSorted(), [200, 409]);
  });

  it("is withdrawn with a reason, seen then only by who answers for it, and can come back as it was", async () => {
    const id = idOf("bill", 2);
    const before = await satisfiedAtBill();
    const why = new URLSearchParams({ why: "kokeilu" });
    assert.equal((await anna.ask("DELETE", `${paths.experience(id)}?${why}`)).status, 204);
    assert.equal(await satisfiedAtBill(), before - 1);
    const one = await whole(id);
    assert.equal(one.state, "withdrawn");
    assert.deepEqual([one.trace.at(-1)?.by, one.trace.at(-1)?.why], ["Anna", "kokeilu"]);
    assert.ok(!(await stream({ touchpoint: "bill" })).items.some((item) => item.id === id));
    assert.deepEqual(codeOf(await vera.ask("GET", paths.experience(id))), [404, "no-such-experience"]);
    assert.equal(documented(wholeExperience, await correct(id, { basedOn: one.revision })).state, "lived");
    assert.equal(await satisfiedAtBill(), before);
  });

  it("is erased for good: nothing of it is left but that it was", async () => {
    const id = idOf("bill", 5);
    assert.equal((await anna.ask("DELETE", `${paths.experience(id)}?erase=true`)).status, 204);
    assert.deepEqual(codeOf(await anna.ask("GET", paths.experience(id))), [410, "experience-erased"]);
    const answer = await correct(id, { basedOn: 1, answers: { satisfaction: 5 } });
    assert.deepEqual(codeOf(answer), [410, "experience-erased"]);
  });

  it("that is not read by itself is not taken back by a person either, unless staff were told it; who sent it may", async () => {
    const cook = (about: object) =>
      anExperienceBody({
        ...{ id: someId(), perspective: "employee", touchpoint: "bill", at: "2026-03-02T15:00:00+02:00" },
        ...{ answers: { satisfaction: 2 }, ...about },
      });
    const [own, heard] = [cook({}), cook({ via: "staff" })] as const;
    await polku.askWithKey("POST", paths.experiences, { body: [own, heard] });
    const by = (ask: typeof anna.ask, id: unknown, query = "") => ask("DELETE", paths.experience(String(id)) + query);
    for (const id of [own.id, idOf("drinks", 0)])
      for (const query of ["", "?erase=true"])
        assert.deepEqual(codeOf(await by(anna.ask, id, query)), [403, "experience-withheld"]);
    assert.equal((await by(anna.ask, heard.id)).status, 204);
    assert.equal((await by(polku.askWithKey, own.id)).status, 204);
  });

  it("that was never heard of is told so", async () => {
    assert.deepEqual(codeOf(await anna.ask("GET", paths.experience(someId()))), [404, "no-such-experience"]);
  });
});
