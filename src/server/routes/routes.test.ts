import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Operation } from "../../api/operation.ts";
import { operations } from "../../api/operations.ts";
import { Changes } from "../changes.ts";
import { openDoors } from "../doors.ts";
import { ownAddress } from "../own-address.ts";

describe("the doors of the API", () => {
  it("are all described, and what is described is a door", async () => {
    const own = ownAddress(null, "127.0.0.1", () => 0);
    const folders = {
      appFolder: "nowhere",
      respondFolder: "nowhere",
      firstScreenFile: "nowhere",
      embedFolder: "nowhere",
      kioskFolder: "nowhere",
      kioskPreviewFolder: "nowhere",
    };
    const app = openDoors({ own, changes: new Changes(), ...folders } as Parameters<typeof openDoors>[0]);
    await app.ready();
    // Pages, of the app and of those who answer, are no doors of the API.
    const doors = doorsOf(app.printRoutes({ commonPrefix: false })).filter((door) => door.includes(" /api/"));
    const documented = Object.values<Operation>(operations).map(({ method, path }) => `${method} ${path}`);
    assert.deepEqual(doors, documented.sort());
    await app.close();
  });
});

/** "GET /api/v1/journeys/{journey}" for every line of Fastify's tree, which is four characters deeper for each level. */
function doorsOf(tree: string): string[] {
  const above: string[] = [];
  return tree
    .split("\n")
    .flatMap((line) => {
      const [, indent = "", path = "", methods = ""] = /^([│ ]*)[├└]── (\S+) \((.+)\)$/.exec(line) ?? [];
      if (path === "" || path === "*") return [];
      above.length = indent.length / 4;
      above.push(path);
      const whole = above.join("").replaceAll(/:(\w+)/g, "{$1}");
      if (!whole.startsWith("/api/")) return []; // a page or a file
      return methods.split(", ").flatMap((method) => (method === "HEAD" ? [] : [`${method} ${whole}`]));
    })
    .sort();
}
