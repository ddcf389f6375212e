import { useLanguage } from "../../language.tsx";
import { NameFields } from "./name-fields.tsx";
import { OwnList } from "./own-list.tsx";

/** What the team would have customers think of it, each attribute asked from 1 to 5. */
export function OwnImage() {
  const { t } = useLanguage();
  return (
    <OwnList
      kind="image"
      title={t("map.image")}
      note={t("map.imageNote")}
      add={t("map.addImage")}
      begin={(name) => name}
    >
      {(name, keep) => <NameFields title={t("map.names")} value={name} onChange={keep} />}
    </OwnList>
  );
}
