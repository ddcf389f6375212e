/** Why a text cannot be read as YAML; the reasons are the reader's own, by their names. */
export const inYaml = {
  "file-too-long": "the file is too long: expected at most {most} characters, got {got}",
  "bad-yaml": "not readable as YAML: {why}",
  "bad-yaml.deep": "it is nested too deep: expected at most {most} lists and objects in each other",
  "duplicate-key.yaml": "a key stands twice in the same place; expected it once",
  "bad-key.yaml": "a key must be a plain word or number, got {got}",
  "got-collection": "a list, an object or an alias",
  "bad-alias.many": "too many aliases: expected at most {most}",
  "bad-alias.unanchored": "the alias *{name} has no anchor &{name} before it",
  "bad-alias.nested": "the alias *{name} stands for something with aliases in it; expected plain values",

  "yaml-BAD_INDENT": "this line is not indented as those beside it are",
  "yaml-OPEN_BRACKET": "a bracket or brace is not closed, or what it holds is not indented more than its key",
  "yaml-OPEN_QUOTE": "a quote is opened and not closed",
  "yaml-TAB_AS_INDENT": "lines are indented with blanks, not with tabs",
  "yaml-MISSING_CHAR":
    "something is missing here: a comma between two items, or a colon or hyphen with a blank after it",
  "yaml-UNEXPECTED_TOKEN": "what stands here cannot stand in this place",
  "yaml-BAD_SCALAR_START": "a text that begins with such a character needs quotes around it",
  "yaml-BAD_DQ_ESCAPE": "what follows the backslash means nothing; in single quotes a backslash is only itself",
  "yaml-BLOCK_AS_IMPLICIT_KEY":
    "a key stands within the value of another; a text with a colon in it needs quotes around it",
  "yaml-BLOCK_IN_FLOW": "within brackets and braces everything is written with brackets, braces and commas",
  "yaml-MULTILINE_IMPLICIT_KEY":
    "what stands before a colon goes over several lines; perhaps the line above lacks its colon, or a line is indented wrongly",
  "yaml-KEY_OVER_1024_CHARS": "a key is longer than 1,024 characters",
  "yaml-MULTIPLE_DOCS": "the file holds several documents, parted by ---; expected one",
  "yaml-TAG_RESOLVE_FAILED": "the tag, a word that begins with !, is not known; a text that begins so needs quotes",
  "yaml-other": "it breaks the rules of YAML here ({rule})",
} as const;
