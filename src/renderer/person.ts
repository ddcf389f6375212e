/** So long must a page be in sight, in milliseconds, for somebody to have seen what is on it. */
const seen = 3000;

const signs = ["pointerdown", "wheel", "keydown"] as const;

/** Tells once that a person is there: by the first sign of one, or when the page has been in sight for a while. */
export function onPerson(tell: () => void): void {
  const listening = new AbortController();
  const { signal } = listening;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const told = () => {
    clearTimeout(timer);
    listening.abort();
    tell();
  };
  const look = () => {
    clearTimeout(timer);
    if (!document.hidden) timer = setTimeout(told, seen);
  };
  for (const sign of signs) addEventListener(sign, told, { signal });
  // Careful: a browser tells of a pointer that stands, too, when a page is drawn beneath it, also one that a program opened.
  addEventListener("mousemove", ({ movementX }) => movementX && told(), { signal });
  document.addEventListener("visibilitychange", look, { signal });
  look();
}
