import { plainText } from "../../chat/clean.ts";
import type { About } from "../learned/understand.ts";
import type { ReadDemand } from "../schema.ts";
import { isSchoolRun } from "./delicate.ts";
import { tellGist } from "./gist.ts";
import { knownMatter } from "./known-matter.ts";
import { isShutOut } from "./urgency.ts";

/** What was marked in one part of a message. */
type Told = Pick<ReadDemand, "location" | "when"> & {
  /** The part itself, and the whole message. */
  readonly text: string;
  readonly whole: string;
  readonly secrets: readonly string[];
};

/** Fills in a need: what it is about, its spans, its gist; what is private in the message is so in each of its needs. */
export function describePart(about: About, { text, whole, secrets, ...spans }: Told): ReadDemand {
  const { kind, category } = about;
  const matter = knownMatter(plainText(text), about);
  const told = isSchoolRun(whole, { kind }) ? { ...spans, location: null } : spans;
  const plain = plainText(text);
  const urgency = about.urgency === "soon" && isShutOut(plain, matter) ? "urgent" : about.urgency;
  const known = { matter, secrets };
  return {
    ...about,
    ...spans,
    urgency,
    summary: tellGist(text, { kind, category, ...told }, known),
    pii: [...secrets],
  };
}
