import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openapi } from "./openapi.ts";
import { operations } from "./operations.ts";

const document = openapi("1.2.3") as {
  openapi: string;
  info: { version: string };
  paths: Record<string, Record<string, { operationId: string; parameters: { name: string; required: boolean }[] }>>;
  components: { schemas: Record<string, { required?: string[] }> };
};

describe("openapi", () => {
  it("is a 3.1 document of this version", () => {
    assert.equal(document.openapi, "3.1.0");
    assert.equal(document.info.version, "1.2.3");
  });

  it("describes every operation once, under its name", () => {
    const names = Object.values(document.paths).flatMap((path) => Object.values(path).map((it) => it.operationId));
    assert.deepEqual(names.sort(), Object.keys(operations).sort());
  });

  it("declares every parameter that stands in a path, and those as required", () => {
    for (const [path, methods] of Object.entries(document.paths))
      for (const operation of Object.values(methods))
        for (const [, name] of path.matchAll(/\{(\w+)\}/g))
          assert(
            operation.parameters.some((parameter) => parameter.name === name && parameter.required),
            `${operation.operationId} does not declare ${name}`,
          );
  });

  it("asks for nothing in a query that may be left out", () => {
    const overview = document.paths["/api/v1/journeys/{journey}/overview"]?.get;
    assert.deepEqual(
      overview?.parameters.filter((parameter) => parameter.required).map((parameter) => parameter.name),
      ["journey"],
    );
  });

  it("names each shape once, and every reference finds its shape", () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)];
    assert(references.length > 40);
    for (const [, name = ""] of references) assert(name in document.components.schemas, `${name} is not described`);
    assert(!JSON.stringify(document).includes("$defs"));
  });

  it("says of an experience what must be there: id, journey, time, answers", () => {
    assert.deepEqual(document.components.schemas.Experience?.required, ["id", "journey", "at", "answers"]);
  });
});
