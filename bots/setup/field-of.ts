const fields: readonly (readonly [RegExp, string])[] = [
  [/^community\.timezone/u, "community.timezone"],
  [/^community/u, "community.zh"],
  [/^areas/u, "houses"],
  [/^groups\[(\d+)\]\.chat/u, "groups.$1.chat"],
  [/^units\[(\d+)\]/u, "units.$1.name"],
  [/^people\[(\d+)\]\.accounts\.(telegram|wechat)/u, "people.$1.$2"],
  [/^people\[(\d+)\]/u, "people.$1.name"],
  [/^policies\.(quiet|weekly|daily)/u, "manners.$1"],
];

/** The field of the form to which a place in the written file goes back; null where none is to blame. */
export function fieldOf(path: string): string | null {
  const [pattern, field] = fields.find(([pattern]) => pattern.test(path)) ?? [];
  const [, first = "", second = ""] = pattern?.exec(path) ?? [];
  return field?.replace("$1", first).replace("$2", second) ?? null;
}
