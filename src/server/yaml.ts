import { Document } from "./door.ts";

export const yamlTypes = ["text/yaml", "application/yaml"];

/** Whether whoever asks wants a YAML file instead of JSON. */
export const wantsYaml = (accept: string): boolean => yamlTypes.some((type) => accept.includes(type));
export const asYaml = (text: string): Document => new Document("text/yaml; charset=utf-8", text);
