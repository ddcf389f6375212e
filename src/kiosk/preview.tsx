import { render } from "preact";
import "../renderer/respond.css";
import "../renderer/ways/rarer/rarer.css";
import { usualSettings } from "../core/device/settings.ts";
import { directionOf } from "../core/writing-direction.ts";
import { begun } from "../renderer/answering.ts";
import { begin, doingOn } from "../renderer/doing.ts";
import { onPreview, type Previewed } from "../renderer/preview.ts";
import { rarer } from "../renderer/ways/rarer/rarer.ts";
import { AskView } from "./ask-view.tsx";
import "./kiosk.css";
import { type Around, type Asked, type Sitting, sit } from "./sitting.ts";

// Within the editor of a survey: the screen of a kiosk as it is usually set. It keeps and sends nothing.
const element = document.getElementById("respond")!;
let sitting: Sitting | undefined;

const around: Around = {
  keeping: { keep: async () => {}, drop: async () => {} },
  time: { now: () => ({ shown: Date.now(), stretch: 0 }) },
  ...{ draw, begin },
  answered: () => {},
  ended: () => setTimeout(() => sitting?.anew(), usualSettings.thanks * 1000),
};
/** What is done is done on what the editor told last. */
const doing = doingOn(() => sitting!);

onPreview((shown) => {
  const asks = askedBy(shown);
  const { place } = shown;
  const first = asks.survey.survey.questions[0].key;
  const answers = sitting?.answering.answers ?? {};
  // At its first question a kiosk waits for somebody.
  const answering = { ...begun(asks.survey, new Date()), answers, ...(place !== undefined && { place }) };
  const opened = around.time.now();
  const isUnderWay = place !== undefined && place !== first;
  sitting = sit(asks, around, isUnderWay ? { answering, opened, link: "", isOver: false, arrived: 0 } : undefined);
  draw();
});

const askedBy = ({ page, texts }: Previewed): Asked => ({
  device: { id: "", name: "" },
  settings: { ...usualSettings, timeZone: "UTC", leave: null },
  state: "open",
  survey: { ...page, known: { ...page.known, channel: "kiosk" } },
  texts,
  ...{ link: "", now: "", version: "" },
});

function draw(): void {
  if (sitting === undefined) return;
  const { language } = sitting.answering;
  document.documentElement.lang = language;
  document.documentElement.dir = directionOf(language);
  const stay = () => {};
  render(<AskView page={sitting.asks} secondsLeft={undefined} {...{ sitting, doing, rarer, stay }} />, element);
}
