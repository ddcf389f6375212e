import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { commandsFound } from "./commands.ts";

const named = (name: string, about: string) => ({ key: name, name, about, run() {} });
const commands = [
  named("Lasku", "Lähtö"),
  named("Maksaminen", "Lähtö"),
  named("Aukioloajat", "Ennen käyntiä"),
  named("Svenska", "Kieli"),
  named("Kieli vaihtuu", "Ulkoasu"),
];
const found = (typed: string) => commandsFound(commands, typed).map(({ name }) => name);

describe("what is found of the commands", () => {
  it("is what begins so, in its name or in what it belongs to, whatever the accents", () => {
    assert.deepEqual(found("LAHTO"), ["Lasku", "Maksaminen"]);
    assert.deepEqual(found("lä las"), ["Lasku"]);
    assert.deepEqual(found("käyn"), ["Aukioloajat"]);
    assert.deepEqual(found("sku"), []);
  });

  it("has first what is called so, then what belongs to it", () => {
    assert.deepEqual(found("kieli"), ["Kieli vaihtuu", "Svenska"]);
  });

  it("is everything where nothing was typed", () => {
    assert.equal(found(" ").length, commands.length);
  });

  it("has those that are only sought once they are sought", () => {
    const far = { ...named("Maku", "Lounas"), sought: true as const };
    assert.deepEqual(commandsFound([...commands, far], ""), commands);
    assert.deepEqual(commandsFound([...commands, far], "mak"), [commands[1], far]);
  });
});
