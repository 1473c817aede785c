import type { Read } from "./score.ts";
import { windowOf } from "../labelled.ts";
import { readOffline } from "../offline/reader.ts";
import { learn } from "../learning/learn.ts";
import type { Example } from "../learning/lessons.ts";

/**
 * Reads every labelled window with weights that were learned without it: what to expect of lines
 * that nobody has seen. Lines without marks are learned from, not measured.
 */
export function crossRead(examples: readonly Example[], parts: number): readonly Read[] {
  return Array.from({ length: parts }, (_, part) => part).flatMap((part) => {
    const isHeld = (_: Example, at: number) => at % parts === part;
    const held = examples.filter(isHeld);
    const weights = {
      ...learn(examples.filter((each, at) => !isHeld(each, at))),
      version: "cross",
    };
    return held
      .filter(({ use }) => use === "whole")
      .map((labelled) => ({ labelled, reading: readOffline(windowOf(labelled), weights) }));
  });
}
