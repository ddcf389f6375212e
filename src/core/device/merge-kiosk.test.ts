import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { mergeKiosk } from "./merge-kiosk.ts";
import { usualSettings } from "./settings.ts";

const base = { ...usualSettings, name: "Door", survey: "visit", location: "turku" };

describe("two edits of one kiosk", () => {
  it("both hold where they touched different fields, or said the same", () => {
    const mine = { ...base, idle: 45, thanks: 5 };
    const theirs = { ...base, sound: true, thanks: 5, open: { monday: { from: "08:00", until: "16:00" } } };
    assert.deepEqual(mergeKiosk(base, mine, theirs), {
      merged: { ...theirs, idle: 45 },
      theirs: ["sound", "open"],
      clashes: [],
    });
  });

  it("are told apart where both touched the same, and what is mine stands until somebody chooses", () => {
    const mine = { ...base, name: "Front door", location: null };
    const theirs = { ...base, name: "Main door", location: null, idle: 60 };
    assert.deepEqual(mergeKiosk(base, mine, theirs), {
      merged: { ...mine, idle: 60 },
      theirs: ["idle"],
      clashes: ["name"],
    });
  });

  it("are one where only one of the two changed anything", () => {
    const theirs = { ...base, languages: ["fi", "sv"] };
    assert.deepEqual(mergeKiosk(base, base, theirs), { merged: theirs, theirs: ["languages"], clashes: [] });
    assert.deepEqual(mergeKiosk(base, theirs, base), { merged: theirs, theirs: [], clashes: [] });
  });
});
