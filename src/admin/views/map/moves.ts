import { living, moveTouchpoint, placeOf } from "../../../core/journey/editing/touchpoint-edits.ts";
import type { Journey } from "../../../core/journey/journey.ts";
import { say } from "../../../core/text.ts";
import { useLanguage } from "../../language.tsx";
import { useEditing } from "./editing.ts";

/** Moves a touchpoint by stages across and by places down, says where it came to stand, and keeps focus on it. */
export function useMoves() {
  const { edit, stand } = useEditing();
  const sayPlace = useSayPlace();
  const { journey } = useEditing();
  return (key: string, across: number, down: number) => {
    const at = placeOf(journey, key);
    if (at === undefined) return;
    const stage = journey.stages[journey.stages.indexOf(at.stage) + across];
    if (stage === undefined) return;
    const places = living(stage).length - (across === 0 ? 1 : 0);
    const place = at.place + down;
    if (across === 0 && (place < 0 || place > places)) return;
    const next = moveTouchpoint(journey, key, stage.key, Math.min(place, places));
    edit(() => next, { said: sayPlace(next, key) });
    stand(key);
  };
}

/** Where a touchpoint stands, in words. */
export function useSayPlace(): (journey: Journey, key: string) => string {
  const { language, t } = useLanguage();
  return (journey, key) => {
    const at = placeOf(journey, key);
    if (at === undefined) return "";
    const there = living(at.stage);
    return t("map.movedTo", {
      name: say(there[at.place]?.name ?? {}, language),
      stage: say(at.stage.name, language),
      place: at.place + 1,
      count: there.length,
    });
  };
}
