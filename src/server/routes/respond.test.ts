import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { lunchFile, polkuForTests } from "../../../test/polku.ts";
import { aSurveyFile, linkTo, published } from "../../../test/responses.ts";
import { paths } from "../../api/paths.ts";
import { attachRecords } from "../../store/records/open.ts";

const polku = await polkuForTests();
await polku.askWithKey("PUT", paths.journey("lunch"), {
  body: lunchFile(),
  headers: { "content-type": "text/yaml" },
});
await published(polku, aSurveyFile());
const attached = await attachRecords(polku.dataFolder);
assert(attached.ok);
const records = attached.value;
after(() => records.close());

describe("the address of a survey", () => {
  it("leads who began an earlier version back to that, and anybody else to the newest", async () => {
    await published(polku, aSurveyFile({ key: "renewed" }));
    await published(polku, aSurveyFile({ key: "renewed", name: { en: "Second" } }));
    const { credential } = await linkTo(polku, "renewed");
    const versionAt = async (query: string) => {
      const { text } = await polku.ask("GET", `/s/${credential}${query}`);
      return JSON.parse(/id="survey">(.*?)<\/script>/.exec(text)![1]!).version;
    };
    assert.equal(await versionAt("?version=1"), 1);
    assert.equal(
      await versionAt("?embed=https://shop.example.fi&share=0&quiet=30&version=1"),
      1,
      "who was asked goes on",
    );
    for (const query of ["", "?version=2", "?version=3", "?version=0", "?version=x"])
      assert.equal(await versionAt(query), 2);
  });

  it("is led to without the slash that some write behind an address", async () => {
    const { credential } = await linkTo(polku, "visit");
    const { status, headers } = await polku.ask("GET", `/s/${credential}/?language=fi`);
    assert.deepEqual([status, headers.location], [308, `/s/${credential}?language=fi`]);
  });

  it("shows a page also where it cannot be told what it leads to, and tells a script as any other", async () => {
    const { credential } = await linkTo(polku, "visit");
    const opened = (query = "", language = "fi") =>
      polku.ask("GET", `/s/${credential}${query}`, { headers: { "accept-language": language } });
    await records.asOwner((sql) => sql.query("ALTER TABLE polku.survey_links RENAME TO away"));
    const page = await opened();
    assert.deepEqual([page.status, page.headers["retry-after"]], [500, "1"]);
    assert.match(page.text, /<html lang="fi" dir="ltr">[\s\S]*<h1>Hetki vielä<\/h1>/);
    assert.match((await opened("", "de")).text, /<html lang="en"[\s\S]*<h1>Just a moment<\/h1>/);
    const asked = await opened("?embed&share=1&quiet=30");
    assert.deepEqual([asked.status, asked.json<{ code: string }>().code], [500, "our-mistake"]);
    assert(polku.logged.some((line) => line.includes("survey_links") && !line.includes(credential)));

    await records.asOwner((sql) => sql.query("ALTER TABLE polku.away RENAME TO survey_links"));
    assert.equal((await opened()).status, 200);
  });
});
