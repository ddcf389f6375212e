import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { piped, unpiped } from "./piped.ts";

describe("piped words", () => {
  const known = (name: string) => ({ name: "Aino", "context.order": "A-17" })[name];
  it("say what is known, else what stands behind the bar, else nothing", () => {
    assert.equal(piped("Hello {name|you}, how was order {context.order}?", known), "Hello Aino, how was order A-17?");
    assert.equal(piped("Hello {nick|you}{rest}!", known), "Hello you!");
  });
  it("are read where nobody answered with what stands behind the bar, else with an ellipsis", () => {
    assert.equal(unpiped("Hello {name|you}, how was order {context.order}?"), "Hello you, how was order …?");
  });
  it("leave braces that are none of theirs", () => {
    assert.equal(piped("{ name } {Name} {} {a b}", known), "{ name } {Name} {} {a b}");
  });
  it("say what is known as it is: nothing in it is piped again", () => {
    assert.equal(
      piped("{name}", () => "{name}"),
      "{name}",
    );
  });
});
