/** What is kept on the device of one link: two numbers, and nobody's name. */
export interface Kept {
  /** Between 0 and 1, drawn once: who is not chosen is not drawn again on the next page. */
  readonly draw: number;
  /** When somebody was last asked, in milliseconds since 1970; 0: never. */
  readonly asked: number;
}

/** A link with a signature (`TOKEN.JWT`) is the same link whomever it is signed for. */
const nameOf = (link: string) => `polku-embed:${link.split(".")[0]}`;

/** What is kept, drawn now where there is nothing, with what has changed; undefined where the browser keeps nothing. */
export function kept(link: string, changed: Partial<Kept> = {}): Kept | undefined {
  try {
    const before = JSON.parse(localStorage.getItem(nameOf(link)) ?? "{}") as Partial<Kept>;
    const now = { draw: Math.random(), asked: 0, ...before, ...changed };
    localStorage.setItem(nameOf(link), JSON.stringify(now));
    return now;
  } catch {
    return undefined;
  }
}
