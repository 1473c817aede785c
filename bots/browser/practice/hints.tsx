import type { Hint } from "../../practice/hints.ts";
import { ask } from "./api.ts";
import { nameOf } from "./cast.tsx";
import { privateOf, type View } from "./state.ts";
import { wording } from "./wording.ts";

/** What to try first: each is said with one press, by whom it suits, where it belongs. */
export function Hints({ world, state, act }: View) {
  const { locale } = state;
  const newest = world.boards.staff.findLast(({ kind }) => kind === "affair")?.number;
  const hints = world.hints[locale]
    .filter(({ text }) => newest !== undefined || !text.includes("#"))
    .map((hint) => ({ ...hint, text: hint.text.replace("#", String(newest)) }));
  const say = ({ who, group, text }: Hint) => {
    const chat = group ?? privateOf(who);
    act({ type: "speak-as", account: who });
    act({ type: "go", chat });
    void ask("say", { chat, from: who, text });
  };
  return (
    <nav class="hints" aria-label={wording.tryThis[locale]()}>
      <span class="faint">{wording.tryThis[locale]()}</span>
      {hints.map((hint) => (
        <button key={hint.text} type="button" disabled={world.playing} onClick={() => say(hint)}>
          <span class="faint">{nameOf(world, hint.who)}</span> {hint.text}
        </button>
      ))}
    </nav>
  );
}
