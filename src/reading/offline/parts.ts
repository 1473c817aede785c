const numbered =
  /(?:^|[\s，,。；;：:])(?:[①②③④⑤]|[1-5][.、)）](?!\d)|[一二三四五]、|[（(][1-5][)）])/u;
const joint =
  /(?<=[。！？；!?;\n])|(?=另外|还有(?:件|个|就是|一)|再就是|再一个|对了|顺便(?:问|再)|第二[,，件个]|其次|(?<=[.!?;,] )(?:also|another thing|second(?:ly)?|and another|one more|p\.?s\.?|oh and|plus)\b)/iu;

/**
 * Cuts a message where it plainly turns to something else: numbered items, sentences, "另外", "also".
 *
 * @returns the stretches in order; together they are the message
 */
export function cutParts(text: string): string[] {
  const cut = numbered.test(text)
    ? text.split(
        /(?=[①②③④⑤])|(?<=^|[\s，,。；;：:])(?=(?:[1-5][.、)）](?!\d)|[一二三四五]、|[（(][1-5][)）]))/u,
      )
    : text.split(joint);
  return cut.filter((part) => part.trim() !== "").slice(0, 8);
}
