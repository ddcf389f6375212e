import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { polkuForTests } from "../../test/polku.ts";
import { paths } from "../api/paths.ts";

const polku = await polkuForTests();
const broken = { body: "[[[", headers: { "content-type": "application/json" } };

describe("a door that needs a right", () => {
  it("asks who is there before anything of a body is parsed", async () => {
    for (const [method, path] of [
      ["PUT", paths.journey("lunch")],
      ["PUT", paths.survey("visit")],
      ["POST", paths.responses],
      ["POST", paths.experiences],
    ] as const)
      assert.equal((await polku.ask(method, path, broken)).status, 401, path);
    assert.equal((await polku.askWithKey("PUT", paths.journey("lunch"), broken)).status, 400);
    assert.equal((await polku.askWithKey("POST", "/api/v1/nowhere", broken)).status, 404);
  });
});
