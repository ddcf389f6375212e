import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openapi } from "./openapi.ts";
import { paths } from "./paths.ts";

describe("paths", () => {
  it("writes a slice in one order, so that the same question has the same address", () => {
    const asked = {
      attributes: { group: ["regular", "new"], age: ["30–39"] },
      locations: ["turku-1"],
      from: "2026-09-01",
      measure: "satisfaction.positive",
    };
    assert.equal(
      paths.overview("lunch", asked),
      "/api/v1/journeys/lunch/overview?from=2026-09-01&measure=satisfaction.positive&location=turku-1" +
        "&attribute.age=30%E2%80%9339&attribute.group=new&attribute.group=regular",
    );
  });

  it("asks for nothing when nothing is asked", () => {
    assert.equal(paths.audit("lunch"), "/api/v1/journeys/lunch/audit");
  });

  it("chooses no measure for an audit, which takes in every one", () => {
    assert.equal(
      paths.report("lunch", "fi", { measure: "recommend.nps", until: "2026-11-01" }),
      "/api/v1/journeys/lunch/report?until=2026-11-01&language=fi",
    );
  });

  it("escapes keys that people made", () => {
    assert.equal(paths.touchpoint("a/b", "kahvi & pulla"), "/api/v1/journeys/a%2Fb/touchpoints/kahvi%20%26%20pulla");
  });

  it("leads only to doors that the OpenAPI document describes", () => {
    const known = Object.keys(openapi("1").paths as object);
    const made = Object.values(paths).map((path) =>
      typeof path === "string" ? path : path("{}", "{}").replace(/\?.*/, "").replaceAll("%7B%7D", "{}"),
    );
    for (const path of made)
      assert(
        known.some((it) => it.replaceAll(/\{\w+\}/g, "{}") === path),
        path,
      );
  });
});
