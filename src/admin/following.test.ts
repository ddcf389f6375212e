import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { follow } from "./following.ts";

/** A page that shows the answer to one question; counting stands where `at` says. */
function aPage({ follows, says = true, takes = 0 }: { follows?: number; says?: boolean; takes?: number } = {}) {
  const queries = new QueryClient();
  const page = { at: "1", asked: 0 };
  const queryFn = async () => {
    page.asked++;
    const position = page.at;
    await pause(takes);
    return says ? { position } : { n: 12 };
  };
  const shown = new QueryObserver(queries, {
    ...{ queryKey: ["figures"], queryFn, staleTime: Number.POSITIVE_INFINITY },
    ...(follows !== undefined && { meta: { follows } }),
  });
  const leave = shown.subscribe(() => {});
  return { ...{ page, leave, shown }, followed: follow(queries) };
}

describe("figures that follow", () => {
  it("are asked anew when something was counted, and not when they have it already", async () => {
    const { page, followed, shown, leave } = aPage({ follows: 0 });
    await pause(10);
    followed.counted("1");
    await pause(10);
    assert.equal(page.asked, 1);
    page.at = "2";
    followed.counted("2");
    await pause(10);
    assert.deepEqual([page.asked, shown.getCurrentResult().data], [2, { position: "2" }]);
    leave();
  });

  it("are asked anew at once where they came before the line was there", async () => {
    const { page, followed, leave } = aPage({ follows: 0 });
    await pause(10);
    page.at = "2";
    followed.counted("2");
    await pause(10);
    assert.equal(page.asked, 2);
    leave();
  });

  it("that do not say how far they are, are not asked at the first word of where counting is, but from then on", async () => {
    const { page, followed, leave } = aPage({ follows: 0, says: false });
    await pause(10);
    followed.counted("1");
    await pause(10);
    assert.equal(page.asked, 1);
    followed.counted("2");
    await pause(10);
    assert.equal(page.asked, 2);
    leave();
  });

  it("rest between, however much is counted, and have the newest in the end", async () => {
    const { page, followed, shown, leave } = aPage({ follows: 100 });
    await pause(10);
    for (let at = 2; at <= 12; at++) {
      page.at = String(at);
      followed.counted(page.at);
      await pause(10);
    }
    await pause(200);
    assert(page.asked <= 4, `asked ${page.asked} times`);
    assert.deepEqual(shown.getCurrentResult().data, { position: "12" });
    leave();
  });

  it("are asked ten times as seldom as the answer takes", async () => {
    const { page, followed, leave } = aPage({ follows: 0, says: false, takes: 40 });
    await pause(60);
    followed.counted("1");
    for (let at = 2; at <= 22; at++) {
      followed.counted(String(at));
      await pause(10);
    }
    assert.equal(page.asked, 2);
    followed.end();
    leave();
  });

  it("that nobody looks at any more, or that do not follow, are left alone", async () => {
    const [gone, still] = [aPage({ follows: 0 }), aPage()];
    await pause(10);
    gone.leave();
    for (const { page, followed } of [gone, still]) {
      page.at = "2";
      followed.counted("2");
    }
    await pause(20);
    assert.deepEqual([gone.page.asked, still.page.asked], [1, 1]);
    still.leave();
  });
});
