import { useState } from "react";
import { moveStage } from "../../../core/journey/editing/stage-edits.ts";
import { moveTouchpoint } from "../../../core/journey/editing/touchpoint-edits.ts";
import { say } from "../../../core/text.ts";
import { useLanguage } from "../../language.tsx";
import { useEditing } from "./editing.ts";
import { useSayPlace } from "./moves.ts";

/** What the pointer holds, where it would fall, and what happens when it is let go. */
export interface Dragging {
  readonly held: Held | null;
  readonly drop: Drop | null;
  readonly hold: (held: Held) => void;
  readonly over: (drop: Drop) => void;
  readonly put: () => void;
  readonly rest: () => void;
}
interface Held {
  readonly kind: "touchpoint" | "stage";
  readonly key: string;
}
/** Places are counted without what is held. */
type Drop =
  | { readonly kind: "touchpoint"; readonly stage: string; readonly place: number }
  | { readonly kind: "stage"; readonly place: number };

export function useDragging(): Dragging {
  const { language, t } = useLanguage();
  const { journey, edit, stand } = useEditing();
  const sayPlace = useSayPlace();
  const [held, hold] = useState<Held | null>(null);
  const [drop, setDrop] = useState<Drop | null>(null);
  const rest = () => {
    hold(null);
    setDrop(null);
  };
  const put = () => {
    if (held !== null && drop?.kind === "touchpoint") {
      const next = moveTouchpoint(journey, held.key, drop.stage, drop.place);
      edit(() => next, { said: sayPlace(next, held.key) });
      stand(held.key);
    }
    if (held !== null && drop?.kind === "stage") {
      const name = say(journey.stages.find(({ key }) => key === held.key)?.name ?? {}, language);
      const said = t("map.stageMoved", { name, place: drop.place + 1, count: journey.stages.length });
      edit((from) => moveStage(from, held.key, drop.place), { said });
    }
    rest();
  };
  const isSame = (next: Drop) => JSON.stringify(next) === JSON.stringify(drop);
  return { held, drop, hold, over: (next) => isSame(next) || setDrop(next), put, rest };
}
