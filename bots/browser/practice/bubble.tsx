import type { Line, Snapshot } from "../../practice/protocol.ts";
import { ask } from "./api.ts";
import { nameOf } from "./cast.tsx";
import { Face } from "./face.tsx";
import type { Action, State } from "./state.ts";
import { botName, reasonNames, wording } from "./wording.ts";

type Props = {
  readonly line: Line;
  readonly world: Snapshot;
  readonly state: State;
  readonly act: (action: Action) => void;
};

/** Something said or posted: whose it is, the words, its buttons, and what the bot made of it. */
export function Bubble({ line, world, state, act }: Props) {
  const { locale, speaker } = state;
  const { from, kind, text } = line;
  const isMine = from === speaker;
  const name = from === null ? botName[locale] : nameOf(world, from);
  return (
    <article class={`line ${isMine ? "mine" : ""} ${from === null ? `post is-${kind ?? ""}` : ""}`}>
      <Face name={name} account={from} />
      <div class="said">
        <p class="name">
          {name}
          {line.edited ? <span class="faint"> {wording.edited[locale]()}</span> : null}
        </p>
        <div class="bubble">
          <Quote line={line} world={world} />
          <p>{text}</p>
          <Buttons line={line} state={state} />
        </div>
        <p class="under">
          <Chip line={line} state={state} act={act} />
          {from === null ? (
            <button type="button" class="quiet" onClick={() => act({ type: "reply", line })}>
              {wording.reply[locale]()}
            </button>
          ) : null}
        </p>
      </div>
    </article>
  );
}

function Quote({ line, world }: Pick<Props, "line" | "world">) {
  const answered = world.lines.find(({ id }) => id === line.replyTo);
  return answered === undefined ? null : <blockquote>{firstWords(answered.text)}</blockquote>;
}

const QUOTED = 48;

const firstWords = (text: string): string => {
  const [first = ""] = text.split("\n");
  return first.length > QUOTED ? `${first.slice(0, QUOTED)}…` : first;
};

function Buttons({ line, state }: Pick<Props, "line" | "state">) {
  if (line.buttons.length === 0) return null;
  return (
    <p class="buttons">
      {line.buttons.map(({ verb, label }) => (
        <button
          key={verb}
          type="button"
          onClick={() => ask("press", { from: state.speaker, post: line.id, button: verb })}
        >
          {label}
        </button>
      ))}
    </p>
  );
}

/** In one word what the bot made of a message; pressed, it tells more. */
function Chip({ line, state, act }: Omit<Props, "world">) {
  if (line.from === null) return null;
  const { understood } = line;
  const { locale } = state;
  if (understood === null)
    return (
      <span class="chip thinking" aria-label={wording.thinking[locale]()}>
        …
      </span>
    );
  const { reason, numbers } = understood;
  const words = [reasonNames[reason][locale], ...numbers.map((number) => `#${number}`)].join(" ");
  return (
    <button
      type="button"
      class={`chip is-${reason}`}
      aria-label={wording.whyOf[locale]({ words })}
      onClick={() => act({ type: "select", id: line.id })}
    >
      {words}
    </button>
  );
}
