import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { anExperienceBody } from "../../../test/experiences.ts";
import { whileLogIsHeld } from "../../../test/held-log.ts";
import { documented, lunchFile, polkuForTests, someId } from "../../../test/polku.ts";
import { overview } from "../../api/overview.ts";
import { paths } from "../../api/paths.ts";
import { problemDetails } from "../../api/shapes.ts";

const polku = await polkuForTests();
const keepFile = (body: string) =>
  polku.askWithKey("PUT", paths.journey("lunch"), { body, headers: { "content-type": "text/yaml" } });
await keepFile(lunchFile());
const body = Array.from({ length: 40 }, (_, guest) => anExperienceBody({ id: someId(), customer: `guest-${guest}` }));
await polku.askWithKey("POST", paths.experiences, { body });
await polku.followed();
const overviewNow = () => polku.askWithKey("GET", paths.overview("lunch"));
const { totals } = documented(overview, await overviewNow());

describe("while everything is counted anew", () => {
  it("whoever asks for figures is told how far it is, and gets them when it is done", async () => {
    await whileLogIsHeld(polku.dataFolder, async () => {
      assert.equal(
        (
          await keepFile(
            lunchFile().replace(
              /\nattributes:\n/,
              "\nattributes:\n  seat: { name: { fi: Paikka, sv: Plats, en: Seat }, labels: { window: { fi: Ikkuna, sv: Fönster, en: Window } } }\n",
            ),
          )
        ).status,
        200,
      );
      let answer = await overviewNow();
      while (answer.status === 200) answer = await overviewNow();
      assert.deepEqual([answer.status, answer.headers["retry-after"]], [503, "1"]);
      const { code, problems } = documented(problemDetails, answer);
      assert.deepEqual([code, problems[0]?.facts], ["being-counted-anew", { percent: 0 }]);
      for (const path of [paths.slices("lunch"), paths.audit("lunch", {}), paths.priorities("lunch", {}), paths.data])
        assert.equal((await polku.askWithKey("GET", path)).status, 503, path);
      assert.equal((await polku.askWithKey("GET", paths.journey("lunch"))).status, 200, "nothing of it is counted");
    });
    let answer = await overviewNow();
    while (answer.status === 503) answer = await overviewNow();
    assert.deepEqual(documented(overview, answer).totals, totals);
    assert.equal((await polku.askWithKey("GET", paths.audit("lunch", {}))).status, 200);
  });
});
