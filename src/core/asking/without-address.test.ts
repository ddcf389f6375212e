import assert from "node:assert/strict";
import { it } from "node:test";
import { withoutAddress } from "./without-address.ts";

it("what was said of a message names nobody whom it was for", () => {
  const mail = (said: string) => withoutAddress(said, ["anna@example.com", null]);
  assert.equal(mail("550 5.1.1 <ANNA@Example.com>: User unknown"), "550 5.1.1 <…>: User unknown");
  assert.equal(mail("forwarded to a.virtanen@example.org"), "forwarded to …");
  assert.equal(mail("421 4.3.2 try later"), "421 4.3.2 try later");
  assert.equal(withoutAddress("bad: (anna smith)", ["(anna smith)"]), "bad: …");
  assert.equal(withoutAddress('422 {"to":"+358401234567"}', ["+358401234567"]), '422 {"to":"…"}');
  assert.equal(
    withoutAddress("422 no such number 0401234567 or +358 40 123 4567", [null]),
    "422 no such number … or …",
  );
});
