import type { Flag } from "../experience/flag.ts";

/** One respondent's turn at a kiosk: when it began (milliseconds since 1970), and what was answered first. */
export interface Press {
  readonly at: number;
  readonly face: string | null;
  /** Whether it was answered to its end, with words of one's own: then somebody meant it, whatever was pressed around it. */
  readonly isMeant?: boolean;
}

/**
 * Which presses of one kiosk are left out of the figures, and why; null: counted. Only what else was pressed around them decides, not
 * in what order or together with what it came in: a kiosk that was without a network tells the same.
 *
 * Whoever has pressed must step aside, and the next one step up, look and press: that takes five seconds and more. So three within
 * less than ten are one person's, and six within less than forty are no queue if three different faces or more are among them: then
 * somebody tries out what the faces do. In a queue that answers, faces differ too, but nobody is done in less than seven seconds over
 * and over. Who answered to the end and wrote something is none of them. These times are reasoned, not measured; docs/decisions/0061 says
 * what would change them.
 */
export function flagsOf(presses: readonly Press[], isOpen: (at: number) => boolean): (Flag | null)[] {
  const order = presses.map((_, place) => place).sort((a, b) => presses[a]!.at - presses[b]!.at);
  const inOrder = order.map((place) => presses[place]!);
  const pressed = inOrder.filter(({ isMeant }) => !isMeant);
  const burst = within(pressed, 10_000, (some) => some.length >= 3);
  const play = within(pressed, reach, (some) => some.length >= 6 && facesAmong(some) >= 3);
  const flags = new Array<Flag | null>(presses.length).fill(null);
  order.forEach((place, at) => {
    const press = inOrder[at]!;
    if (play.has(press)) flags[place] = "play";
    else if (burst.has(press)) flags[place] = "burst";
    else if (!isOpen(press.at)) flags[place] = "closed";
  });
  return flags;
}

/** Milliseconds around a press in which others can decide about it. */
export const reach = 40_000;

/** All presses in any stretch of less than so many milliseconds that is such. */
function within(presses: readonly Press[], length: number, isSuch: (some: readonly Press[]) => boolean): Set<Press> {
  const found = new Set<Press>();
  let end = 0;
  for (let begin = 0; begin < presses.length; begin++) {
    while (end < presses.length && presses[end]!.at < presses[begin]!.at + length) end++;
    const some = presses.slice(begin, end);
    if (isSuch(some)) for (const press of some) found.add(press);
  }
  return found;
}

const facesAmong = (presses: readonly Press[]): number =>
  new Set(presses.flatMap(({ face }) => (face === null ? [] : [face]))).size;
