import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { paths } from "../../../api/paths.ts";
import { importsQuery } from "../../importing.ts";

/** Whenever more has come in, and something has: every figure may be another one then, and there is one import more. */
export function useFiguresAnew(cameIn: number): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (cameIn === 0) return;
    queries.invalidateQueries(importsQuery());
    queries.invalidateQueries({ predicate: ({ queryKey: [path] }) => String(path).startsWith(paths.journeys) });
  }, [cameIn, queries]);
}
