import { valences } from "../../experience/feelings.ts";
import { standardWords } from "./word-set.ts";

/** What was felt, as words; each is pleasant, unpleasant or neither. */
export const emotions = standardWords("emotions", Object.keys(valences));
