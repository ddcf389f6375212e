import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { deviceName } from "./device-name.ts";

describe("deviceName", () => {
  it("says browser and system, though browsers claim to be each other", () => {
    const chrome =
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36";
    assert.equal(deviceName(chrome), "Chrome, Windows");
    assert.equal(deviceName(`${chrome} Edg/142.0.0.0`), "Edge, Windows");
    const safari =
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.4 Mobile/15E148 Safari/604.1";
    assert.equal(deviceName(safari), "Safari, iPhone");
    assert.equal(
      deviceName("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"),
      "Firefox, Linux",
    );
  });

  it("says nothing of what it does not know", () => {
    assert.equal(deviceName("curl/8.5.0"), null);
    assert.equal(deviceName(null), null);
  });
});
