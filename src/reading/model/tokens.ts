const han = /\p{Script=Han}/gu;

/** What a text costs, guessed by its characters: for asking beforehand, and where nobody tells afterwards. */
export function estimateTokens(text: string): number {
  const chinese = text.match(han)?.length ?? 0;
  return Math.ceil(chinese * 0.75 + (text.length - chinese) / 3.5);
}
