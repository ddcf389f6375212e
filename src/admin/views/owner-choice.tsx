import type { Journey } from "../../core/journey/journey.ts";
import { own } from "../../core/own.ts";
import { say } from "../../core/text.ts";
import { useLanguage } from "../language.tsx";
import { ChooseOne } from "../parts/choice.tsx";
import type { Shown } from "../shown.ts";

/** Whose touchpoints stand out on the journey: of one who answers for some, or everybody's. */
export function OwnerChoice({
  owners,
  shown: { owner, ...others },
  onChange,
}: {
  readonly owners: Journey["owners"];
  readonly shown: Shown;
  readonly onChange: (shown: Shown) => void;
}) {
  const { language, t } = useLanguage();
  const title = t("owners.one");
  const chosen = owner === undefined ? undefined : own(owners, owner);
  return (
    <ChooseOne
      title={title}
      label={
        chosen === undefined
          ? t("filter.any", { name: title })
          : t("filter.chosen", { name: title, values: say(chosen.name, language) })
      }
      active={chosen !== undefined}
      value={chosen === undefined ? "" : owner!}
      options={[
        { value: "", name: t("owners.all") },
        ...Object.entries(owners).map(([value, { name, kind }]) => ({
          value,
          name: say(name, language),
          ...(kind === "supplier" && { about: t("owner.supplier") }),
        })),
      ]}
      onChoose={(key) => onChange(key === "" ? (others as Shown) : ({ ...others, owner: key } as Shown))}
    />
  );
}
