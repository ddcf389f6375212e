import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ownAddress } from "./own-address.ts";

describe("the own address of a Polku on this machine", () => {
  const own = ownAddress(null, "127.0.0.1", () => 8400);

  it("is what people are told, and knows every name of the machine itself", () => {
    assert.equal(own.url(), "http://localhost:8400");
    for (const name of ["localhost:8400", "127.0.0.1", "[::1]:8400", "LOCALHOST"]) assert.ok(own.isOurName(name), name);
    for (const name of ["localhost.evil.example", "evil.example:8400", "", "127.0.0.1.nip.io"])
      assert.ok(!own.isOurName(name), name);
  });

  it("takes pages of ours as ours, and no others, not even of this machine", () => {
    assert.ok(own.isOurPage("http://localhost:8400") && own.isOurPage("http://127.0.0.1:8400"));
    for (const page of [undefined, "null", "http://localhost:8401", "https://localhost:8400", "http://localhost:84000"])
      assert.ok(!own.isOurPage(page), page);
  });
});

describe("the own address of a Polku behind a proxy", () => {
  const own = ownAddress("https://polku.example.org", "0.0.0.0", () => 8400);

  it("believes a proxy of its own network, and as many behind it as there are", () => {
    const behind = (proxies: number) =>
      ownAddress("https://polku.example.org", "127.0.0.1", () => 8400, proxies).isOurProxy;
    const hops = (proxies: number, ...addresses: string[]) =>
      addresses.map((address, hop) => behind(proxies)(address, hop));
    assert.deepEqual(hops(1, "127.0.0.1", "10.1.2.3"), [true, false]);
    assert.deepEqual(hops(2, "::ffff:172.18.0.1", "198.41.128.9", "10.1.2.3"), [true, true, false]);
    assert.deepEqual(hops(0, "127.0.0.1"), [false]);
    for (const stranger of ["198.41.128.9", "::ffff:198.41.128.9", "2a01:4f8::1"])
      assert.deepEqual(hops(2, stranger), [false]);
    assert(!behind(1)(undefined, 0), "who asked has gone");
    assert(!ownAddress(null, "127.0.0.1", () => 8400).isOurProxy("127.0.0.1", 0));
  });

  it("is the one that POLKU_URL says; the machine itself may still ask by name", () => {
    assert.equal(own.url(), "https://polku.example.org");
    assert.ok(own.isOurName("polku.example.org") && own.isOurName("localhost:8400"));
    assert.ok(!own.isOurName("other.example.org") && !own.isOurName("polku.example.org.evil.example"));
    assert.ok(own.isOurPage("https://polku.example.org") && !own.isOurPage("http://polku.example.org"));
  });
});
