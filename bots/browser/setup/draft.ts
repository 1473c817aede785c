import type { Form } from "../../setup/form.ts";

const KEY = "linli-setup";
const VERSION = 1;

/** What is kept in this browser, and nowhere else, until the file is done. */
export type Draft = {
  readonly form: Form;
  /** The file as edited by hand; null while the form writes it. */
  readonly yaml: string | null;
  /** The steps ticked off. */
  readonly done: readonly string[];
};

/** A form with the usual manners and a row to begin with of what everybody needs. */
export function emptyForm(language: Form["community"]["language"]): Form {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return {
    community: { zh: "", en: "", timezone: timeZone, language },
    houses: "",
    groups: [newGroup(language)],
    units: [],
    people: [newHelper("head")],
    manners: {
      quiet: true,
      from: "22:00",
      to: "07:00",
      weekly: true,
      weekday: "Mon",
      at: "09:00",
      daily: "20",
    },
  };
}

const newKey = () => Math.random().toString(36).slice(2, 10);

/** A group, on Telegram until it is said to be elsewhere. */
export const newGroup = (language: Form["community"]["language"]): Form["groups"][number] => ({
  key: newKey(),
  network: "telegram",
  kind: "residents",
  language,
  chat: "",
});

/** A unit; the first one gets what is nobody else's. */
export const newUnit = (fallback: boolean): Form["units"][number] => ({
  key: newKey(),
  name: "",
  handler: "property",
  group: "",
  fallback,
});

/** Somebody who helps. */
export const newHelper = (role: Form["people"][number]["role"]): Form["people"][number] => ({
  key: newKey(),
  name: "",
  role,
  unit: "",
  grid: "",
  telegram: "",
  wechat: "",
});

/** The draft of before; null where there is none that this page can read. */
export function loadDraft(): Draft | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "null");
    return isDraft(kept) ? kept : null;
  } catch {
    return null;
  }
}

// Nobody but this page writes it, so that its version says all.
const isDraft = (kept: unknown): kept is Draft =>
  typeof kept === "object" && kept !== null && "version" in kept && kept.version === VERSION;

/** Keeps the draft for after a reload. */
export const keepDraft = (draft: Draft): void =>
  localStorage.setItem(KEY, JSON.stringify({ version: VERSION, ...draft }));
