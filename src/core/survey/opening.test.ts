import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openingAt, toldByLink } from "./opening.ts";
import type { Opening } from "./survey.ts";

const noon = Date.parse("2026-11-28T12:00:00Z");
const week = { from: "2026-11-23T00:00:00Z", until: "2026-11-30T00:00:00Z" };
const at = (when: string, open: Opening | undefined, about: { ended?: string; begun?: number } = {}) =>
  openingAt(Date.parse(when), {
    open,
    ended: about.ended === undefined ? null : new Date(about.ended),
    begun: about.begun ?? 0,
  });

describe("a survey", () => {
  it("is a draft until a version of it is asked, and then open", () => {
    assert.equal(at("2026-11-28T12:00:00Z", undefined), "draft");
    assert.equal(at("2026-11-28T12:00:00Z", {}), "open");
  });

  it("opens at its first moment and is closed from its last on", () => {
    assert.equal(at("2026-11-22T23:59:59Z", week), "not-yet");
    assert.equal(at("2026-11-23T00:00:00Z", week), "open");
    assert.equal(at("2026-11-29T23:59:59Z", week), "open");
    assert.equal(at("2026-11-30T00:00:00Z", week), "closed");
  });

  it("takes after its end what was opened before", () => {
    const ended = "2026-11-28T12:00:00Z";
    assert.equal(at("2026-11-28T11:59:59Z", {}, { ended }), "open");
    assert.equal(at(ended, {}, { ended }), "ended");
    assert.equal(at("2026-12-24T12:00:00Z", week, { ended }), "ended", "whatever its days say");
  });

  it("is full with as many responses as there may be", () => {
    assert.equal(openingAt(noon, { open: { most: 2 }, ended: null, begun: 1 }), "open");
    assert.equal(openingAt(noon, { open: { most: 2 }, ended: null, begun: 2 }), "full");
  });

  it("tells whoever follows a link whether it opens later or is over, and nothing of its makers' doings", () => {
    const states = ["draft", "not-yet", "open", "full", "closed", "ended"] as const;
    assert.deepEqual(states.map(toldByLink), ["not-yet", "not-yet", null, "full", "closed", "closed"]);
  });
});
