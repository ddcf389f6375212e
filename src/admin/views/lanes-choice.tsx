import { own } from "../../core/own.ts";
import { type LaneName, laneNames } from "../../pictures/journey/lane.ts";
import type { JourneyMap } from "../../pictures/journey/map.ts";
import { useLanguage } from "../language.tsx";
import { ChooseAny } from "../parts/choice.tsx";
import { lanesOf, type Shown } from "../shown.ts";

/** Which rows stand below the picture; only those that have something to say here. */
export function LanesChoice({
  map,
  shown,
  onChange,
}: {
  readonly map: JourneyMap;
  readonly shown: Shown;
  readonly onChange: (shown: Shown) => void;
}) {
  const { t } = useLanguage();
  const says: Record<LaneName, boolean> = {
    against: map.touchpoints.some(({ expectation }) => expectation?.net.ok === true),
    owners: map.touchpoints.some(({ owners }) => owners.length > 0),
    suppliers: map.touchpoints.some(({ owners }) => owners.some((key) => own(map.owners, key)?.kind === "supplier")),
    promises: map.promises !== undefined && map.promises.length > 0,
    counts: true,
  };
  return (
    <ChooseAny
      title={t("lanes.title")}
      label={t("lanes.open")}
      active={shown.lane !== undefined}
      values={lanesOf(shown)}
      options={laneNames.filter((name) => says[name]).map((name) => ({ value: name, name: t(`lanes.${name}`) }))}
      clear={t("lanes.none")}
      onChoose={(lanes) => onChange({ ...shown, lane: lanes.length > 0 ? lanes : ["none"] })}
    />
  );
}
