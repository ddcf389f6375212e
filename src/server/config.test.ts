import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readConfig } from "./config.ts";

const wrongWith = (environment: Record<string, string>): string[] => {
  const config = readConfig(environment);
  return config.ok ? [] : config.refusal.map(({ message }) => message);
};

describe("readConfig", () => {
  it("needs nothing: loopback, port 8400, a folder of its own, the demo", () => {
    const config = readConfig({});
    assert(config.ok);
    const { host, port, data, databaseUrl, demo, log } = config.value;
    assert.deepEqual([host, port, databaseUrl, demo, log], ["127.0.0.1", 8400, null, true, "info"]);
    assert.match(data, /[\\/]data$/);
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
    assert(config.ok);
    const { host, port, data, databaseUrl, demo, log } = config.value;
    assert.deepEqual(
      [host, port, data, databaseUrl, demo, log],
      ["::1", 9000, "/tmp/polku", "postgres://polku@localhost/polku", false, "requests"],
    );
  });

  it("reports everything that is wrong together, with what was expected and what was got", () => {
    assert.deepEqual(
      wrongWith({ POLKU_PORT: "http", POLKU_HOST: "0.0.0.0", POLKU_DEMO: "maybe", DATABASE_URL: "mysql://h/d" }),
      [
        'POLKU_HOST must be 127.0.0.1 or ::1 or localhost without POLKU_URL, got "0.0.0.0": say in POLKU_URL under which https address others reach Polku',
        'DATABASE_URL must begin with postgres:// or postgresql://, got "mysql://h/d"',
        'POLKU_PORT must be a whole number from 0 to 65535, got "http"',
        'POLKU_DEMO must be yes or no, got "maybe"',
      ],
    );
  });

  it("may be reached by others at an https address, which says nothing but who we are", () => {
    const config = readConfig({ POLKU_HOST: "0.0.0.0", POLKU_URL: "https://polku.example.org/" });
    assert(config.ok);
    assert.deepEqual([config.value.host, config.value.url], ["0.0.0.0", "https://polku.example.org"]);
    for (const url of [
      "http://polku.example.org",
      "polku.example.org",
      "https://a.example/polku",
      "https://u:p@a.example",
    ])
      assert.match(wrongWith({ POLKU_URL: url })[0] ?? "", /^POLKU_URL must be an https:\/\/ address without a path/);
  });

  it("takes no secret that could be guessed, and does not repeat it", () => {
    assert.deepEqual(wrongWith({ POLKU_SECRET: "sesame" }), ["POLKU_SECRET must have at least 32 characters, got 6"]);
  });

  it("never repeats a password", () => {
    const [message = ""] = wrongWith({ DATABASE_URL: "mysql://u:secret@h/d" });
    assert.match(message, /mysql:\/\/u:…@h\/d/);
  });

  it("knows a setting that is misspelled", () => {
    assert.deepEqual(wrongWith({ POLKU_PROT: "80" }), ["POLKU_PROT is not a setting; did you mean POLKU_PORT?"]);
    assert.deepEqual(wrongWith({ POLKU_THREAD: "2" }), ["POLKU_THREAD is not a setting; did you mean POLKU_THREADS?"]);
  });

  it("leaves alone what others set in their own name", () => {
    const others = ["POLKU_SHARED", "POLKU_HOME", "POLKU_TEST_URL", "POLKU_OF_SOMEBODY_ELSE", "POLKU_", "RATES"];
    assert.deepEqual(wrongWith(Object.fromEntries(others.map((name) => [name, "80"]))), []);
  });
});
