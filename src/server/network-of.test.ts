import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { networkOf } from "./network-of.ts";

describe("the network of an address", () => {
  it("is an IPv4 address itself, also where it is written as IPv6", () => {
    assert.equal(networkOf("192.0.2.7"), "192.0.2.7");
    assert.equal(networkOf("::ffff:192.0.2.7"), "::ffff:192.0.2.7");
  });

  it("is the same whatever port a proxy writes behind the address", () => {
    assert.equal(networkOf("203.0.113.2:40001"), "203.0.113.2");
    assert.equal(networkOf("[2001:db8:1:2::7]:40001"), "2001:db8:1:2");
    assert.equal(networkOf("[2001:db8:1:2::7]"), "2001:db8:1:2");
  });

  it("is the first half of an IPv6 address, however its zeros are written", () => {
    assert.equal(networkOf("2001:db8:1:2:3:4:5:6"), "2001:db8:1:2");
    assert.equal(networkOf("2001:db8::5:6"), "2001:db8:0:0");
    assert.equal(networkOf("2001:db8:1:2::"), "2001:db8:1:2");
    assert.equal(networkOf("::1"), "0:0:0:0");
  });
});
