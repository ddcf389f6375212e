import { piped } from "../core/survey/piped.ts";
import { AskView } from "./ask-view.tsx";
import { Corner } from "./corner.tsx";
import type { Course } from "./course.ts";
import { LeaveView } from "./leave-view.tsx";
import { PairView } from "./pair-view.tsx";
import { timeInWords } from "./sleep.ts";
import { StaffView } from "./staff-view.tsx";
import type { StaffWords } from "./staff-words.ts";
import { WordView } from "./word-view.tsx";

/** Whether what is shown is for the staff: it is no kiosk yet, or somebody of theirs stands before it. */
export const isStaffs = ({ at: { hindrance, kiosk, shown } }: Course): boolean =>
  hindrance !== undefined || !kiosk?.isPaired() || shown !== "asking" || !kiosk.page();

/** What the staff sees. */
export function StaffScreen({ course, words }: { readonly course: Course; readonly words: StaffWords }) {
  const { at, type, show } = course;
  const { hindrance, kiosk, typed } = at;
  if (hindrance !== undefined) return <WordView words={words[`tablet.${hindrance}`]} />;
  if (kiosk === undefined) return null;
  if (!kiosk.isPaired()) {
    const why = at.trouble ?? (kiosk.wasUnpaired() ? words["tablet.unpaired"] : undefined);
    return (
      <PairView
        trouble={why}
        isBusy={at.isPairing}
        {...{ words, typed, type }}
        pair={(code) => void course.pair(code)}
      />
    );
  }
  const page = kiosk.page();
  if (page === undefined) return <WordView words={words["tablet.noConnection"]} />;
  const { leave: leaveCode } = page.settings;
  if (at.shown === "leaving" && leaveCode !== null)
    return (
      <LeaveView
        {...{ words, leaveCode, typed, type }}
        tries={kiosk.tries()}
        setTries={(tries) => {
          kiosk.setTries(tries);
          type(at.typed);
        }}
        leave={() => {
          kiosk.setTries({ wrong: 0, until: 0 });
          void course.showStaff();
        }}
        back={() => show("asking")}
      />
    );
  const heard = kiosk.time.lastHeard();
  return (
    <StaffView
      words={words}
      name={page.device.name}
      health={at.health!}
      heardFor={heard === undefined ? null : (kiosk.time.trueTime() - heard) / 1000}
      leaveFullScreen={course.leaveFullScreen}
      back={() => show("asking")}
      isSure={at.isSure}
      unpair={course.unpair}
    />
  );
}

/** What a respondent sees: the question, that nothing is asked, or that it sleeps; and the corner by which the staff comes in. */
export function RespondentScreen({
  course,
  language,
  corner,
}: {
  readonly course: Course;
  readonly language: string;
  /** What the corner is called, and in which language. */
  readonly corner: { readonly name: string; readonly language: string };
}) {
  return (
    <>
      <Respondent {...{ course, language }} />
      <Corner {...corner} leave={course.leave} />
    </>
  );
}

function Respondent({ course, language }: { readonly course: Course; readonly language: string }) {
  const { kiosk, sitting, rarer } = course.at;
  const words = kiosk!.page()!.texts[language] ?? {};
  const wakes = course.wakesAt();
  if (wakes !== null)
    return (
      <WordView
        words={piped(words["respond.kiosk.asleep"] ?? "", () => timeInWords(wakes, language))}
        isUnseen={!course.isWoken()}
      />
    );
  const isFull = kiosk!.keeping.unwritten() > 0 && !sitting?.isBegun;
  if (sitting === undefined || isFull)
    return <WordView words={words[isFull ? "respond.kiosk.full" : "respond.kiosk.nothing"] ?? ""} />;
  return (
    <AskView
      page={sitting.asks}
      secondsLeft={course.secondsLeft()}
      stay={course.stay}
      doing={course.doing}
      {...{ sitting, rarer }}
    />
  );
}
