/** Keeps the screen lit and whole, as far as the browser lets it: both may be taken away, and are asked for again. */
export function stayAwake(isWanted: () => boolean): { readonly light: () => void; readonly leave: () => void } {
  let lit: WakeLockSentinel | undefined;
  const light = async () => {
    if (document.hidden || !isWanted() || (lit !== undefined && !lit.released)) return;
    lit = await navigator.wakeLock?.request("screen").catch(() => undefined);
  };
  document.addEventListener("visibilitychange", () => void light());
  const ask = () => {
    void light();
    if (!isWanted() || document.fullscreenElement || isInstalled()) return;
    // Only a touch may ask for it.
    document.documentElement.requestFullscreen?.({ navigationUI: "hide" }).catch(() => {});
  };
  addEventListener("pointerup", ask);
  addEventListener("keyup", ask);
  const leave = () => {
    void lit?.release();
    if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
  };
  return { light: () => void light(), leave };
}

const isInstalled = () => matchMedia("(display-mode: fullscreen)").matches;
