import type { AvailableMeasure, Slices } from "../../api/slice.ts";
import type { Journey } from "../../core/journey/journey.ts";
import type { Text } from "../../core/text.ts";
import { useChosenHere } from "../chosen.tsx";
import { ChoicesView } from "./choices-view.tsx";
import { CompareChoice } from "./compare-choice.tsx";
import { OwnerChoice } from "./owner-choice.tsx";

/** Everything that can be chosen of a journey or a touchpoint, and what stands beside it. */
export function SliceChoices({
  slices,
  customerWord,
  owners = {},
  ...known
}: {
  readonly slices: Slices;
  readonly measure: string | undefined;
  readonly measures: readonly AvailableMeasure[];
  readonly journey: Journey | undefined;
  readonly customerWord: Text | null;
  /** Who answers for touchpoints, where theirs can stand out. */
  readonly owners?: Journey["owners"];
}) {
  const [chosen, choose] = useChosenHere();
  return (
    <ChoicesView
      {...known}
      shown={chosen}
      slices={slices}
      customerWord={customerWord}
      more={
        <>
          {Object.keys(owners).length > 0 && <OwnerChoice owners={owners} shown={chosen} onChange={choose} />}
          <CompareChoice shown={chosen} slices={slices} customerWord={customerWord} onChange={choose} />
        </>
      }
      onChange={choose}
    />
  );
}
