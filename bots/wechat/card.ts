const shown = /<(title|des|datatitle|datadesc)>(?:<!\[CDATA\[)?([\s\S]*?)(?:\]\]>)?<\/\1>/gu;
const signs: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  amp: "&",
};

/** What stands on a link or on a bundle of forwarded messages; their text is XML on most puppets. */
export function wordsOfCard(text: string): string {
  if (!text.trimStart().startsWith("<")) return text;
  const lines = [...text.matchAll(shown)].map(([, , words = ""]) => words.trim());
  const plain = lines.map((line) =>
    line.replaceAll(/&(lt|gt|quot|apos|amp);/gu, (_, sign: string) => signs[sign] ?? ""),
  );
  return [...new Set(plain)].filter((line) => line !== "").join("\n");
}
