import { useQuery } from "@tanstack/react-query";
import { useLayoutEffect, useRef, useState } from "react";
import type { Slices, SliceValue } from "../../../api/slice.ts";
import { slicesQuery } from "../../api.ts";
import { useLanguage } from "../../language.tsx";
import { Button } from "../../parts/button.tsx";
import { useEditing } from "./editing.ts";

/** What people have said on this journey already, as far as it may be told; nothing of one that was never saved. */
export function useSaid(): Slices | undefined {
  const { journey, isKept } = useEditing();
  return useQuery({ ...slicesQuery(journey.key), enabled: isKept }).data;
}

/** So many are offered at once; the rest is offered where one writes. */
const most = 12;

/** Values that lie in the data and are not taken yet, each taken with one press. */
export function SaidAlready({
  values,
  nameOf,
  onTake,
}: {
  readonly values: readonly SliceValue[];
  readonly nameOf: (value: string) => string;
  readonly onTake: (value: string) => void;
}) {
  const { t } = useLanguage();
  const group = useRef<HTMLFieldSetElement>(null);
  // The button that was pressed goes away: whoever pressed it stands at the one that takes its place.
  const [pressed, press] = useState<{ readonly place: number } | null>(null);
  useLayoutEffect(() => {
    if (pressed === null) return;
    const buttons = group.current?.querySelectorAll("button") ?? [];
    (buttons[Math.min(pressed.place, buttons.length - 1)] ?? group.current)?.focus();
  }, [pressed]);
  if (values.length === 0 && pressed === null) return null;
  return (
    <fieldset className="panel-said-already" aria-label={t("map.said")} ref={group} tabIndex={-1}>
      <p className="note">
        {values.length === 0 ? t("map.saidAll") : t("map.said")}
        {values.length > most && ` ${t("map.saidMore", { n: values.length - most })}`}
      </p>
      <ul>
        {values.slice(0, most).map(({ value, experiences }, place) => {
          const about = experiences === null ? t("filter.moreValues") : t("n.experiences", { n: experiences });
          return (
            <li key={value}>
              <Button
                variant="default"
                size="xs"
                aria-label={t("map.take", { name: nameOf(value), about })}
                onClick={() => {
                  onTake(value);
                  press({ place });
                }}
              >
                + {nameOf(value)} <span className="soft">{about}</span>
              </Button>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}
