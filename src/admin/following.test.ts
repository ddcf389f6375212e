import assert from "node:assert/strict";
import { afterEach, beforeEach, describe, it, mock } from "node:test";
import { setImmediate as turn } from "node:timers/promises";
import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { follow } from "./following.ts";

/** A page that shows the answer to one question; counting stands where `at` says. */
function aPage({ follows, says = true, takes = 0 }: { follows?: number; says?: boolean; takes?: number } = {}) {
  const queries = new QueryClient();
  const page = { at: "1", asked: 0 };
  const queryFn = async () => {
    page.asked++;
    const position = page.at;
    await new Promise((resolve) => setTimeout(resolve, takes));
    return says ? { position } : { n: 12 };
  };
  const shown = new QueryObserver(queries, {
    ...{ queryKey: ["figures"], queryFn, staleTime: Number.POSITIVE_INFINITY },
    ...(follows !== undefined && { meta: { follows } }),
  });
  const leave = shown.subscribe(() => {});
  return { ...{ page, leave, shown }, followed: follow(queries) };
}

/** Lets milliseconds pass, one after the other, each with all that waited for it. */
async function pass(milliseconds: number): Promise<void> {
  for (let passed = 0; passed < milliseconds; passed++) {
    mock.timers.tick(1);
    await turn();
  }
}

describe("figures that follow", () => {
  beforeEach(() => mock.timers.enable({ apis: ["setTimeout", "Date"] }));
  afterEach(() => mock.timers.reset());

  it("are asked anew when something was counted, and not when they have it already", async () => {
    const { page, followed, shown, leave } = aPage({ follows: 0 });
    await pass(10);
    followed.counted("1");
    await pass(10);
    assert.equal(page.asked, 1);
    page.at = "2";
    followed.counted("2");
    await pass(10);
    assert.deepEqual([page.asked, shown.getCurrentResult().data], [2, { position: "2" }]);
    leave();
  });

  it("are asked anew at once where they came before the line was there", async () => {
    const { page, followed, leave } = aPage({ follows: 0 });
    await pass(10);
    page.at = "2";
    followed.counted("2");
    await pass(10);
    assert.equal(page.asked, 2);
    leave();
  });

  it("that do not say how far they are, are not asked at the first word of where counting is, but from then on", async () => {
    const { page, followed, leave } = aPage({ follows: 0, says: false });
    await pass(10);
    followed.counted("1");
    await pass(10);
    assert.equal(page.asked, 1);
    followed.counted("2");
    await pass(10);
    assert.equal(page.asked, 2);
    leave();
  });

  it("rest between, however much is counted, and have the newest in the end", async () => {
    const { page, followed, shown, leave } = aPage({ follows: 100 });
    await pass(10);
    for (let at = 2; at <= 12; at++) {
      page.at = String(at);
      followed.counted(page.at);
      await pass(10);
    }
    await pass(200);
    assert.equal(page.asked, 3);
    assert.deepEqual(shown.getCurrentResult().data, { position: "12" });
    leave();
  });

  it("are asked ten times as seldom as the answer takes", async () => {
    const { page, followed, leave } = aPage({ follows: 0, says: false, takes: 40 });
    await pass(60);
    followed.counted("1");
    for (let at = 2; at <= 22; at++) {
      followed.counted(String(at));
      await pass(10);
    }
    assert.equal(page.asked, 2);
    await pass(400);
    assert.equal(page.asked, 3);
    followed.end();
    leave();
  });

  it("that nobody looks at any more, or that do not follow, are left alone", async () => {
    const [gone, still] = [aPage({ follows: 0 }), aPage()];
    await pass(10);
    gone.leave();
    for (const { page, followed } of [gone, still]) {
      page.at = "2";
      followed.counted("2");
    }
    await pass(20);
    assert.deepEqual([gone.page.asked, still.page.asked], [1, 1]);
    still.leave();
  });
});
