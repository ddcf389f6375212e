import assert from "node:assert/strict";
import { it } from "node:test";
import { dates } from "../../../texts/dates.ts";
import { dayLived, whenLived } from "./when.ts";

it("of a time is told no more than is known of it: of a month no day, neither of an experience nor of a way", () => {
  const month = { local: "2025-11-01T00:00", precision: "month" } as const;
  for (const told of [whenLived, dayLived]) {
    assert.equal(told(month, dates("fi")), "marraskuu 2025");
    assert.equal(told(month, dates("en")), "November 2025");
    assert.equal(told({ ...month, precision: "year" }, dates("sv")), "2025");
    assert.equal(told({ ...month, precision: "day" }, dates("fi")), "1.11.2025");
  }
  const moment = { local: "2025-11-22T11:58", precision: "second" } as const;
  assert.equal(whenLived(moment, dates("fi")), "22.11.2025 klo 11.58");
  assert.equal(dayLived(moment, dates("fi")), "22.11.2025");
});
