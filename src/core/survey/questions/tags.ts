import { reasons } from "../../experience/reasons.ts";
import { standardWords } from "./word-set.ts";

/** Why it was felt as it was: reasons such as friendliness, speed, price. */
export const tags = standardWords("tags", reasons);
