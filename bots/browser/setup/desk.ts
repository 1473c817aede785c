import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Bilingual, Locale } from "../../../src/kernel/locale.ts";
import type { Form } from "../../setup/form.ts";
import type { Draft } from "./draft.ts";

/** What every part of the page works on. */
export type Desk = {
  readonly locale: Locale;
  readonly form: Form;
  readonly done: readonly string[];
  say(words: Bilingual): string;
  /** Replaces parts of the form. */
  fill(parts: Partial<Form>): void;
  /** What is wrong at a field that somebody has left; null for nothing. */
  troubleAt(field: string): string | null;
  /** Somebody has left that field. */
  leave(field: string): void;
  update(parts: Partial<Draft>): void;
};

/** Hands the desk down. */
export const DeskContext = createContext<Desk | null>(null);

/** The desk of the page. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error("This stands outside the page.");
  return desk;
}

/** A list in which one row has other values. */
export const withRow = <T>(rows: readonly T[], index: number, parts: Partial<T>): T[] =>
  rows.map((row, at) => (at === index ? { ...row, ...parts } : row));

/** A list without one row. */
export const withoutRow = <T>(rows: readonly T[], index: number): T[] =>
  rows.filter((_, at) => at !== index);

/** The element of a field, by the name the field has in mistakes. */
export const idOf = (field: string): string => `field-${field.replaceAll(".", "-")}`;

/** Puts the focus on a field once it is on the page. */
export function focusSoon(field: string): void {
  requestAnimationFrame(() => document.getElementById(idOf(field))?.focus());
}
