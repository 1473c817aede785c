/**
 * `代报 张爷爷 3-101：…`, `proxy for Grandpa Zhang: …`: with a colon it can be nothing else than a need
 * told for somebody 代报, whoever it was said to.
 */
export const forSomebody = /^\s*(?:代报\s*\S[^:：\n]{0,60}|proxy for\s[^:：\n]{1,60})[:：]/iu;
