import { Button } from "@mantine/core";
import type { Attribute } from "../../../core/journey/journey.ts";
import { useLanguage } from "../../language.tsx";
import { AddByName } from "./add-by-name.tsx";
import { MapChoice } from "./fields.tsx";
import { NameFields } from "./name-fields.tsx";
import { OwnList } from "./own-list.tsx";

/** What the journey is sliced by, with names for its values. */
export function OwnAttributes() {
  const { language, t } = useLanguage();
  const begin = (name: Attribute["name"]): Attribute => ({ name, type: "category", labels: {} });
  return (
    <OwnList kind="attributes" title={t("map.attributes")} add={t("map.addAttribute")} begin={begin}>
      {(attribute, keep) => {
        const { labels } = attribute;
        return (
          <>
            <NameFields
              title={t("map.names")}
              value={attribute.name}
              onChange={(name, of) => keep({ ...attribute, name }, of)}
            />
            <MapChoice
              label={t("map.type")}
              value={attribute.type}
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
            <AddByName
              label={`${t("map.addValue")}: ${t("map.value")}`}
              add={t("map.addValue")}
              longest={200}
              isThere={(value) => Object.hasOwn(labels, value)}
              onAdd={(value) => keep({ ...attribute, labels: { ...labels, [value]: { [language]: value } } }, "")}
            />
          </>
        );
      }}
    </OwnList>
  );
}
