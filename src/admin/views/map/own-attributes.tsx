import { useQuery } from "@tanstack/react-query";
import type { Attribute } from "../../../core/journey/journey.ts";
import { undeclaredQuery } from "../../api.ts";
import { useLanguage } from "../../language.tsx";
import { AddByName } from "../../parts/add-by-name.tsx";
import { Button } from "../../parts/button.tsx";
import { PanelChoice } from "../../parts/panel-fields.tsx";
import { useEditing } from "./editing.ts";
import { NameFields } from "./name-fields.tsx";
import { OwnList } from "./own-list.tsx";
import { SaidAlready, useSaid } from "./said-already.tsx";

/** How many letters a value may have that is named. */
const longestValue = 200;
const isLabel = (value: string): boolean => value !== "" && value.length <= longestValue;

/** What the journey is sliced by, with names for its values. */
export function OwnAttributes() {
  const { language, t } = useLanguage();
  const said = useSaid();
  const { journey, isKept } = useEditing();
  const undeclared = useQuery({ ...undeclaredQuery(journey.key), enabled: isKept }).data;
  const begin = (name: Attribute["name"]): Attribute => ({ name, type: "category", labels: {} });
  return (
    <OwnList
      kind="attributes"
      title={t("map.attributes")}
      add={t("map.addAttribute")}
      begin={begin}
      offered={{
        keys: undeclared ?? [],
        about: t("map.undeclared"),
        take: (name) => t("map.takeGroup", { name }),
      }}
    >
      {(attribute, keep, key) => {
        const { labels, type } = attribute;
        const values = said?.attributes.find((one) => one.key === key)?.values ?? [];
        const offered =
          type === "number" ? [] : values.filter(({ value }) => isLabel(value) && !Object.hasOwn(labels, value));
        const take = (value: string) =>
          keep(
            { ...attribute, labels: { ...labels, [value]: { [language]: value } } },
            "",
            t("map.taken", { name: value }),
          );
        return (
          <>
            <NameFields
              title={t("map.names")}
              value={attribute.name}
              onChange={(name, of) => keep({ ...attribute, name }, of)}
            />
            <PanelChoice
              label={t("map.type")}
              value={type}
              options={["category", "number"]}
              name={(type) => t(`map.type.${type}`)}
              onChoose={(type) => keep({ ...attribute, type }, "")}
            />
            {Object.entries(labels).map(([value, name]) => (
              <div key={value}>
                <NameFields
                  title={t("map.valueNamed", { value })}
                  value={name}
                  onChange={(name, of) =>
                    keep({ ...attribute, labels: { ...labels, [value]: name } }, `${value} ${of}`)
                  }
                />
                <Button
                  variant="default"
                  size="xs"
                  onClick={() => {
                    const { [value]: _, ...others } = labels;
                    keep({ ...attribute, labels: others }, "");
                  }}
                >
                  {t("map.removeNamed", { name: value })}
                </Button>
              </div>
            ))}
            <SaidAlready values={offered} nameOf={(value) => value} onTake={take} />
            <AddByName
              label={`${t("map.addValue")}: ${t("map.value")}`}
              add={t("map.addValue")}
              longest={longestValue}
              known={offered.map(({ value }) => ({ value, name: value }))}
              isThere={(value) => Object.hasOwn(labels, value)}
              onAdd={take}
            />
          </>
        );
      }}
    </OwnList>
  );
}
