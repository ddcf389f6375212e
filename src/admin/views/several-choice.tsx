import type { Slices } from "../../api/slice.ts";
import { regionsOf } from "../../core/insight/places/places-as-tree.ts";
import { say } from "../../core/text.ts";
import { channelName } from "../../texts/channel-name.ts";
import { useLanguage } from "../language.tsx";
import { ChooseAny, type Option } from "../parts/choice.tsx";

export type SeveralPart = "channel" | "location" | `attribute.${string}`;

/** Any of the channels, places or values of an attribute; how many experiences each has stands beside it. */
export function SeveralChoice({
  part,
  title,
  values,
  chosen = [],
  change,
}: {
  readonly part: SeveralPart;
  readonly title: string;
  readonly values: Slices["channels"];
  readonly chosen: readonly string[] | undefined;
  readonly change: (part: { readonly [Part in SeveralPart]?: readonly string[] | undefined }) => void;
}) {
  const { language, t, number } = useLanguage();
  const options = values.map(
    ({ value, name, experiences }): Option => ({
      depth: regionsOf(value, values).length,
      value,
      name: name === null ? channelName(language, value) : say(name, language),
      about: experiences === null ? t("filter.moreValues") : number.count(experiences),
    }),
  );
  const nameOf = (value: string) => options.find((option) => option.value === value)?.name ?? value;
  const label =
    chosen.length === 0
      ? t("filter.any", { name: title })
      : chosen.length > 2
        ? t("filter.some", { name: title, count: chosen.length })
        : t("filter.chosen", { name: title, values: number.list(chosen.map(nameOf)) });
  return (
    <ChooseAny
      title={title}
      label={label}
      active={chosen.length > 0}
      values={chosen}
      options={options}
      clear={t("filter.clear")}
      onChoose={(list) => change({ [part]: list.length > 0 ? list : undefined })}
    />
  );
}
