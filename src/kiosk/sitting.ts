import type { KioskPage } from "../api/device.ts";
import type { SurveyPage } from "../core/survey/survey-page.ts";
import { type Answering, begun } from "../renderer/answering.ts";
import type { Screen } from "../renderer/doing.ts";
import type { Keeping } from "./keeping.ts";
import type { Waiting } from "./queue.ts";
import { soundTone } from "./sound.ts";
import type { Timekeeper } from "./timekeeper.ts";

/** What one respondent after another answers. */
export interface Sitting extends Screen {
  /** Whether somebody has answered something and has not ended. */
  readonly isBegun: boolean;
  /** Somebody has gone: what was answered is kept or dropped, as is wished, and it begins anew. */
  left(): Promise<void>;
  /** It begins anew after the end. */
  anew(): void;
  readonly asks: Asked;
}

/** What a sitting hangs on. */
export interface Around {
  readonly keeping: Pick<Keeping, "keep" | "drop">;
  readonly time: Pick<Timekeeper, "now">;
  draw(): void;
  /** Another question has come. */
  begin(): void;
  /** Something was answered. */
  answered(): void;
  ended(): void;
}

export type Asked = KioskPage & { readonly survey: SurveyPage };

/** `resumed`: what was being answered when the app was loaded anew. */
export function sit(page: Asked, around: Around, resumed?: Waiting): Sitting {
  const { survey, texts, link, settings } = page;
  // On a kiosk one question at a time, however it is asked elsewhere.
  const shown: SurveyPage = { ...survey, survey: { ...survey.survey, layout: "one-by-one" } };
  let answering = resumed?.answering ?? begun(shown, new Date());
  /** As it is kept; undefined: nothing was answered yet. */
  let waiting = resumed;
  const fresh = () => {
    answering = begun(shown, new Date());
    waiting = undefined;
    sitting.wrong = {};
    sitting.unfit.clear();
  };
  const change = async (to: Partial<Answering>) => {
    if (settings.sound && "answers" in to) soundTone();
    const isAnswer = "answers" in to || "ended" in to;
    const isNew = isAnswer || "language" in to;
    answering = { ...answering, ...to, revision: answering.revision + (isNew ? 1 : 0), touched: Date.now() };
    if (waiting === undefined && !isAnswer) return around.draw();
    const { opened } = waiting ?? { opened: around.time.now() };
    waiting = { link, answering, opened, isOver: answering.ended, arrived: 0 };
    const kept = around.keeping.keep(waiting);
    const goesOn = "place" in to || "ended" in to;
    // What was pressed shows at once; the screen goes on when it is on the disk.
    if (goesOn) await kept;
    around.draw();
    if (goesOn) around.begin();
    void kept.then(around.answered);
    if (answering.ended) around.ended();
  };
  const sitting: Sitting = {
    asks: page,
    page: shown,
    get answering() {
      return answering;
    },
    get isBegun() {
      return waiting !== undefined && !answering.ended;
    },
    endsByTap: true,
    wrong: {},
    unfit: new Map(),
    missing: () => texts[answering.language]?.["respond.missing"] ?? "",
    change: (to) => void change(to),
    draw: around.draw,
    begin: () => {},
    ended: () => {},
    left: async () => {
      const gone = waiting;
      fresh();
      around.draw();
      around.begin();
      if (gone === undefined || gone.isOver) return;
      await leave(gone, settings.partial, around.keeping);
      around.answered();
    },
    anew: () => {
      fresh();
      around.draw();
      around.begin();
    },
  };
  return sitting;
}

/** Nothing more will come of it: it is kept as far as it came, or dropped. */
export const leave = (waiting: Waiting, partial: "keep" | "drop", keeping: Around["keeping"]): Promise<void> =>
  partial === "keep" ? keeping.keep({ ...waiting, isOver: true }) : keeping.drop(waiting);
