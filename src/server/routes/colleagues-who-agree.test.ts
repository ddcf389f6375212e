import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { anExperienceBody } from "../../../test/experiences.ts";
import { documented, lunchFile, polkuForTests, someId } from "../../../test/polku.ts";
import { read } from "../../../test/read-report.ts";
import { audit } from "../../api/audit.ts";
import { overview } from "../../api/overview.ts";
import { paths } from "../../api/paths.ts";
import { touchpointPage } from "../../api/touchpoint.ts";

const polku = await polkuForTests();
const employees = { perspective: "employee" } as const;

describe("Five employees who all say the same of one touchpoint", () => {
  before(async () => {
    await polku.askWithKey("PUT", paths.journey("lunch"), {
      body: lunchFile(),
      headers: { "content-type": "text/yaml" },
    });
    const said = (touchpoint: string, values: readonly number[]) =>
      values.map((satisfaction, at) =>
        anExperienceBody({
          ...{ id: someId(), customer: `cook-${at}`, perspective: "employee", touchpoint },
          ...{ at: "2026-02-05T12:00:00+02:00", answers: { satisfaction } },
        }),
      );
    const body = [...said("bill", [2, 2, 2, 2, 2]), ...said("taste", [3, 3, 4, 4, 4, 5, 5, 2])];
    const answer = await polku.askWithKey("POST", paths.experiences, { body });
    assert.equal(answer.json<{ accepted: number }>().accepted, body.length, answer.text);
    await polku.followed();
  });

  it("are told by their band, and neither by their difference from the others nor by that of the others from them", async () => {
    const all = documented(overview, await polku.askWithKey("GET", paths.overview("lunch", employees)));
    const page = documented(
      touchpointPage,
      await polku.askWithKey("GET", paths.touchpoint("lunch", "bill", employees)),
    );
    const made = await polku.askWithKey("GET", paths.audit("lunch", employees));
    const { touchpoints } = documented(audit, made);
    const band = { ok: false, reason: "unanimous-negative", n: 5 };
    for (const seen of [all.touchpoints, touchpoints]) {
      const difference = (key: string) => seen.find((one) => one.key === key)!.difference;
      assert.deepEqual(difference("bill"), band);
      assert.deepEqual(difference("taste"), { ok: false, reason: "nothing-to-compare", n: 8 });
    }
    assert.deepEqual(page.difference, band);
  });

  it("are said to agree, not to be too few, in table and report", async () => {
    const { text: table } = await polku.askWithKey("GET", paths.auditTable("lunch", "fi", employees));
    const row = table.split("\r\n").find((line) => line.startsWith("bill,") && line.includes("satisfaction.positive"));
    assert.match(row!, /,unanimous,unanimous-negative,/);
    for (const [language, verdict, said] of [
      ["en", "All alike", "everybody answered negatively; the figure is withheld because they are few"],
      ["fi", "Kaikki samoin", "kaikki vastasivat kielteisesti; luku jätetään näyttämättä, koska vastaajia on vähän"],
      ["sv", "Alla lika", "alla svarade negativt; siffran visas inte eftersom de svarande är få"],
    ] as const) {
      const { text } = await polku.askWithKey("GET", paths.report("lunch", language, employees));
      const words = read(text);
      assert.ok(words.includes(verdict), language);
      assert.ok(words.includes(said), language);
    }
  });
});
