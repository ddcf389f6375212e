import type { JourneyMap } from "../../pictures/journey/map.ts";
import { useChosenHere } from "../chosen.tsx";
import { useLanguage } from "../language.tsx";
import { Segments } from "../parts/segments.tsx";
import { LanesChoice } from "./lanes-choice.tsx";

/** How a journey is looked at: as a picture, with which lanes, or as a table. */
export function LookChoice({ map }: { readonly map: JourneyMap }) {
  const { t } = useLanguage();
  const [chosen, choose] = useChosenHere();
  const { as = "picture", ...rest } = chosen;
  return (
    <>
      {as === "picture" && <LanesChoice map={map} shown={chosen} onChange={choose} />}
      <Segments
        label={t("view.title")}
        value={as}
        options={[
          { value: "picture", name: t("view.picture") },
          { value: "table", name: t("view.table") },
        ]}
        onChoose={(as) => choose(as === "table" ? { ...rest, as } : rest)}
      />
    </>
  );
}
