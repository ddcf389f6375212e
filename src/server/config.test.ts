import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readConfig } from "./config.ts";

describe("readConfig", () => {
  it("needs nothing: loopback, port 8400, a folder of its own", () => {
    const config = readConfig({});
    assert.equal(config.host, "127.0.0.1");
    assert.equal(config.port, 8400);
    assert.match(config.data, /[\\/]data$/);
    assert.equal(config.databaseUrl, null);
    assert.equal(config.demo, true);
  });

  it("takes what is set", () => {
    const config = readConfig({
      POLKU_PORT: "9000",
      POLKU_HOST: "::1",
      POLKU_DATA: "/tmp/polku",
      DATABASE_URL: "postgres://polku@localhost/polku",
      POLKU_DEMO: "no",
      POLKU_LOG: "requests",
    });
    assert.deepEqual(
      [config.port, config.host, config.data, config.databaseUrl, config.demo, config.log],
      [9000, "::1", "/tmp/polku", "postgres://polku@localhost/polku", false, "requests"],
    );
  });

  it("reports everything that is wrong together, with what was expected and what was got", () => {
    assert.throws(
      () =>
        readConfig({
          POLKU_PORT: "http",
          POLKU_HOST: "0.0.0.0",
          POLKU_DEMO: "maybe",
          DATABASE_URL: "mysql://u:secret@h/d",
        }),
      (error: Error) => {
        assert.match(error.message, /POLKU_PORT must be a whole number from 0 to 65535, got "http"/);
        assert.match(
          error.message,
          /POLKU_HOST must be 127\.0\.0\.1 or ::1 or localhost, got "0\.0\.0\.0": there is no sign-in yet/,
        );
        assert.match(error.message, /POLKU_DEMO must be yes or no, got "maybe"/);
        assert.match(error.message, /DATABASE_URL must begin with postgres:/);
        return true;
      },
    );
  });

  it("never repeats a password", () => {
    assert.throws(
      () => readConfig({ DATABASE_URL: "mysql://u:secret@h/d" }),
      (error: Error) => !error.message.includes("secret"),
    );
  });

  it("knows a setting that is misspelled", () => {
    assert.throws(() => readConfig({ POLKU_PROT: "80" }), /POLKU_PROT is not a setting/);
  });
});
