import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { polkuForTests } from "../../test/polku.ts";
import { paths } from "../api/paths.ts";

const polku = await polkuForTests();
const broken = { body: "[[[", headers: { "content-type": "application/json" } };

describe("YAML", () => {
  it("is taken up to 256 kB, for reading it takes its time", async () => {
    const yaml = (bytes: number) => ({ body: "- : : ]\n".repeat(bytes / 8), headers: { "content-type": "text/yaml" } });
    assert.equal((await polku.askWithKey("PUT", paths.journey("lunch"), yaml(80_000))).status, 422);
    assert.equal((await polku.askWithKey("PUT", paths.journey("lunch"), yaml(263_000))).status, 413);
  });
});

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
