import type { Slices } from "../../api/slice.ts";
import { say, type Text } from "../../core/text.ts";
import { useLanguage } from "../language.tsx";
import { type Other, otherOf, othersOf } from "../others.ts";
import { ChooseOne } from "../parts/choice.tsx";
import type { Shown } from "../shown.ts";
import { sideName } from "../side-name.ts";

/** What stands beside what is shown: the period before, another's view, another place, channel or group. */
export function CompareChoice({
  shown,
  slices,
  customerWord,
  onChange,
}: {
  readonly shown: Shown;
  readonly slices: Slices;
  readonly customerWord: Text | null;
  readonly onChange: (shown: Shown) => void;
}) {
  const reader = useLanguage();
  const { language, t } = reader;
  const others = othersOf(shown, slices);
  if (others.length === 0) return null;
  const chosen = otherOf(shown, slices);
  const kindOf = ({ by }: Other): string => {
    if (by === "before") return t("beside.before");
    if (by === "perspective" || by === "channel" || by === "location") return t(`filter.${by}`);
    return say(slices.attributes.find(({ key }) => by === `attribute.${key}`)?.name ?? {}, language);
  };
  const nameOf = (other: Other) => sideName(other, customerWord, reader);
  return (
    <ChooseOne
      title={t("beside.choose")}
      label={chosen === null ? t("beside.none") : t("beside.chosen", { name: nameOf(chosen) })}
      active={chosen !== null}
      value={chosen?.vs ?? ""}
      options={[
        { value: "", name: t("beside.nothing") },
        ...others.map((other) => ({ value: other.vs, name: nameOf(other), about: kindOf(other) })),
      ]}
      below={() => <p className="choices-note soft">{t("beside.how")}</p>}
      onChoose={(vs) => {
        const { vs: _, ...alone } = shown;
        onChange(vs === "" ? alone : { ...alone, vs });
      }}
    />
  );
}
