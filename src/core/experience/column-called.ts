import { items, part, record } from "../unread.ts";
import { columnFields, type MappingFile, withSources } from "./mapping-file.ts";

/** The mapping file for a wave in which a column has another name: everything that is said of the one is said of the other. */
export function withColumnCalled(file: MappingFile, column: string, called: string): MappingFile {
  const named = (name: unknown) => (String(name) === column ? called : name);
  const keys = (value: unknown) =>
    Object.fromEntries(Object.entries(record(value)).map(([key, one]) => [named(key), one]));
  const renamed = withSources(file, column, (source) =>
    Object.fromEntries(
      Object.entries(source).map(([field, value]) => [
        field,
        field === "columns" ? keys(value) : columnFields.includes(field) ? named(value) : value,
      ]),
    ),
  );
  return {
    ...renamed,
    ...(renamed.leaveOut !== undefined && { leaveOut: keys(renamed.leaveOut) }),
    ...(renamed.accepted !== undefined && {
      accepted: items(renamed, "accepted").map((one) =>
        part(one, "column") === column ? { ...record(one), column: called } : one,
      ),
    }),
  };
}
