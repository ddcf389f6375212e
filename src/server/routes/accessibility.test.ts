import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { documented, lunchFile, polkuForTests, someId } from "../../../test/polku.ts";
import { aSurveyFile, linkTo, published } from "../../../test/responses.ts";
import { accessibilityRead } from "../../api/accessibility-operations.ts";
import { paths } from "../../api/paths.ts";
import type { Accessibility } from "../../core/accessibility.ts";
import { attachRecords } from "../../store/records/open.ts";
import { listWorkspaces } from "../../store/records/workspaces.ts";

const polku = await polkuForTests();
await polku.askWithKey("PUT", paths.journey("lunch"), { body: lunchFile(), headers: { "content-type": "text/yaml" } });
await published(polku, aSurveyFile({ name: { en: "Visit", fi: "Käynti" } }));
const attached = await attachRecords(polku.dataFolder);
assert(attached.ok);
after(() => attached.value.close());
const page = `/accessibility/${(await listWorkspaces(attached.value))[0]!.id}`;

/** What an organisation says; a test states only what it is about. */
const aStatement = (about: Partial<Accessibility> = {}): Accessibility => ({
  isPublished: true,
  organisation: { fi: "Esimerkkikunta", en: "Example <town>" },
  email: "palaute@example.fi",
  day: "2026-11-20",
  conformance: "partly",
  shortcomings: { fi: "- Kuvasta puuttuu kuvaus (WCAG 1.1.1)\n- Toinen puute" },
  tried: null,
  ...about,
});
const keep = (body: unknown, basedOn = "") =>
  polku.askWithKey("PUT", `${paths.accessibility}${basedOn && `?basedOn=${basedOn}`}`, { body });
const read = async () => documented(accessibilityRead, await polku.askWithKey("GET", paths.accessibility));

describe("the accessibility statement of a workspace's surveys", () => {
  it("is nowhere until it is published, and begins with what surveys lack in their languages", async () => {
    const { said, version, page: address, found } = await read();
    assert.deepEqual([said, version, address], [null, "none", polku.url + page]);
    assert.equal(found?.fi, "Käynti: Kielellä suomi puuttuu 2 tekstiä, ja ne näytetään toisella kielellä: englanti.");
    assert.equal((await polku.ask("GET", page)).status, 404);
    const { credential } = await linkTo(polku, "visit");
    assert.doesNotMatch((await polku.ask("GET", `/s/${credential}`)).text, /accessibility/);
    assert.equal((await keep(aStatement({ isPublished: false }))).status, 204);
    assert.equal((await polku.ask("GET", page)).status, 404);
  });

  it("is read by everybody in three languages, runs nothing, and says what the law asks for", async () => {
    assert.equal((await keep(aStatement())).status, 204);
    const finnish = await polku.ask("GET", `${page}?language=fi`);
    assert.equal(finnish.status, 200);
    assert.match(finnish.text, /<html lang="fi"/);
    assert.doesNotMatch(finnish.text, /<script|style=|\[/);
    assert.match(String(finnish.headers["content-security-policy"]), /default-src 'none'/);
    for (const part of [
      "Kyselyistä vastaa: Esimerkkikunta",
      "EN 301 549) osittain",
      "<ul><li>Kuvasta puuttuu kuvaus (WCAG 1.1.1)</li><li>Toinen puute</li></ul>",
      '<a href="mailto:palaute@example.fi">',
      "Traficom",
      "14 päivän kuluessa",
      "20.11.2026",
      "Ihmiset eivät ole arvioineet",
    ])
      assert(finnish.text.includes(part), part);
    const english = await polku.ask("GET", page, { headers: { "accept-language": "en-GB" } });
    assert.match(english.text, /Responsible for the surveys: Example &lt;town&gt;/);
    assert.match((await polku.ask("GET", `${page}?language=sv`)).text, /delvis/);
    for (const strange of [`/accessibility/${someId()}`, "/accessibility/nowhere"])
      assert.equal((await polku.ask("GET", strange)).status, 404);
  });

  it("is where every survey leads, and what says that one is closed; not where it is part of another site", async () => {
    const origins = ["https://town.example.fi"];
    const { credential, id } = await linkTo(polku, "visit", { channel: "web", origins });
    const opened = async (says = "") => (await polku.ask("GET", `/s/${credential}${says}`)).text;
    assert((await opened()).includes(`"statement":"${page}"`));
    assert.doesNotMatch(await opened("?embed=https://town.example.fi"), /accessibility/);
    await polku.askWithKey("DELETE", paths.surveyLink(id));
    await pause(1100);
    assert((await opened()).includes(`<a href="${page}?language=en">Accessibility statement</a>`));
  });

  it("is refused in words where something is wrong with it, all at once, and where another has changed it", async () => {
    const wrong = await keep(aStatement({ email: "nobody", day: "20.11.2026", organisation: {} }));
    assert.equal(wrong.status, 422);
    assert.deepEqual(
      wrong.json<{ problems: { path: string[] }[] }>().problems.map(({ path }) => path[0]),
      ["organisation", "email", "day"],
    );
    const silent = await keep(aStatement({ shortcomings: null }));
    assert.deepEqual(
      [silent.status, silent.json<{ problems: { path: string[] }[] }>().problems[0]?.path],
      [422, ["shortcomings"]],
    );
    const { version } = await read();
    assert.equal((await keep(aStatement({ conformance: "wholly", shortcomings: null }), version)).status, 204);
    assert.equal((await keep(aStatement(), version)).status, 409);
    assert.match((await polku.ask("GET", `${page}?language=en`)).text, /We know of nothing that is not accessible/);
  });
});
