import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inEnglish } from "../mistakes/mistake.ts";
import { isoTime, timeFormat } from "./time-format.ts";

/** 2016-05-11 is day 16,932. */
const eleventhOfMay = 16_932;

const read = (format: string, text: string) => {
  const reader = timeFormat(format);
  assert(reader.ok, JSON.stringify(reader));
  const at = reader.value.read(text);
  return at === null ? null : [at.day, at.second, at.offset];
};
const refusal = (format: string) => {
  const reader = timeFormat(format);
  assert(!reader.ok, "accepted");
  return inEnglish(reader.refusal);
};

describe("a time format", () => {
  it("reads days as different countries write them", () => {
    assert.deepEqual(read("yyyy-MM-dd", "2016-05-11"), [eleventhOfMay, 0, null]);
    assert.deepEqual(read("d.M.yyyy", "11.5.2016"), [eleventhOfMay, 0, null]);
    assert.deepEqual(read("d.M.yyyy", "11.05.2016"), [eleventhOfMay, 0, null]);
    assert.deepEqual(read("MM/dd/yyyy", "05/11/2016"), [eleventhOfMay, 0, null]);
    assert.deepEqual(read("dd/MM/yy", "11/05/16"), [eleventhOfMay, 0, null]);
    assert.deepEqual(read("yyyyMMdd", "20160511"), [eleventhOfMay, 0, null]);
    assert.deepEqual(read("d MMMM yyyy", "11 May 2016"), [eleventhOfMay, 0, null]);
    assert.deepEqual(read("EEE, dd MMM yyyy", "Wed, 11 May 2016"), [eleventhOfMay, 0, null]);
  });

  it("reads the hour of the day by 24 or by 12 hours", () => {
    assert.deepEqual(read("yyyy-MM-dd HH:mm", "2016-05-11 18:05"), [eleventhOfMay, 65_100, null]);
    assert.deepEqual(read("MM/dd/yyyy hh:mm:ss a", "05/11/2016 12:00:00 AM"), [eleventhOfMay, 0, null]);
    assert.deepEqual(read("MM/dd/yyyy hh:mm:ss a", "05/11/2016 12:00:01 pm"), [eleventhOfMay, 43_201, null]);
    assert.deepEqual(read("M/d/yyyy h:mm a", "5/11/2016 1:30 p.m."), [eleventhOfMay, 48_600, null]);
  });

  it("has one name of a day: with several a text could be divided among them in more ways than can be tried", () => {
    const refused = timeFormat("EEETEEETEEETEEETEEETEEETEEEyyyy");
    assert.deepEqual(refused.ok ? null : refused.refusal.sentence, "format-twice");
  });

  it("reads offsets", () => {
    assert.deepEqual(read("yyyy-MM-dd'T'HH:mm:ssXXX", "2016-05-11T18:05:00+03:00"), [eleventhOfMay, 65_100, 180]);
    assert.deepEqual(read("yyyy-MM-ddTHH:mm:ss.SSSXXX", "2016-05-11T18:05:00.123Z"), [eleventhOfMay, 65_100, 0]);
  });

  it("knows how exactly it tells the time", () => {
    const precisionOf = (format: string) => {
      const reader = timeFormat(format);
      return reader.ok ? reader.value.precision : null;
    };
    assert.deepEqual(["yyyy", "MM/yyyy", "d.M.yyyy", "d.M.yyyy H"].map(precisionOf), [
      "year",
      "month",
      "day",
      "second",
    ]);
    assert.deepEqual(read("yyyy", "2016"), [16_801, 0, null]);
  });

  it("reads nothing that is not so written or does not exist", () => {
    assert.equal(read("yyyy-MM-dd", "11.5.2016"), null);
    assert.equal(read("yyyy-MM-dd", "2016-5-11"), null);
    assert.equal(read("yyyy-MM-dd", "2016-02-30"), null);
    assert.equal(read("yyyy-MM-dd", "2016-05-11 12:00"), null);
    assert.equal(read("d.M.yyyy", "11x5x2016"), null);
    assert.equal(read("h:mm a d.M.yyyy", "13:00 PM 1.1.2016"), null);
    assert.equal(read("d MMM yyyy", "11 Foo 2016"), null);
  });

  it("is refused, with the reason, when it can tell no time", () => {
    assert.equal(refusal("dd.MM."), "a time needs a year (yyyy)");
    assert.equal(refusal("yyyy-mm-dd"), "a day needs a month (MM)");
    assert.equal(refusal("yyyy-MM-dd hh:mm"), "hours of half a day (h) and am or pm (a) belong together");
    assert.equal(refusal("YYYY-MM-DD"), 'the letters "YYYY" mean nothing in a time format');
    assert.equal(refusal("yyyy-MM-dd MM"), '"MM" comes twice');
  });
});

describe("a time without a format", () => {
  const iso = (text: string) => {
    const at = isoTime.read(text);
    return at === null ? null : [at.day, at.second, at.offset, at.precision];
  };

  it("is ISO 8601 as people and programs write it", () => {
    assert.deepEqual(iso("2016-05-11T18:05:00Z"), [eleventhOfMay, 65_100, 0, "second"]);
    assert.deepEqual(iso("2016-05-11 18:05:00.5+0300"), [eleventhOfMay, 65_100, 180, "second"]);
    assert.deepEqual(iso("2016-05-11 18:05"), [eleventhOfMay, 65_100, null, "second"]);
    assert.deepEqual(iso("2016-05-11"), [eleventhOfMay, 0, null, "day"]);
    assert.deepEqual(iso("2016-05"), [16_922, 0, null, "month"]);
    assert.deepEqual(iso("2016"), [16_801, 0, null, "year"]);
    assert.equal(iso("11.5.2016"), null);
    assert.equal(iso("2016-13"), null);
  });
});
