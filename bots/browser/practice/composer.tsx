import { useEffect, useRef, useState } from "preact/hooks";
import { ask } from "./api.ts";
import type { View } from "./state.ts";
import { wording } from "./wording.ts";

/** Where one types, and chooses who says it. */
export function Composer({ world, state, act }: View) {
  const { locale, speaker, chat, replyTo } = state;
  const [text, setText] = useState("");
  const [failed, setFailed] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (replyTo !== null) field.current?.focus();
  }, [replyTo]);
  const send = async () => {
    const words = text.trim();
    if (words === "") return;
    setText("");
    act({ type: "reply", line: null });
    const done = await ask("say", {
      chat,
      from: speaker,
      text: words,
      replyTo: replyTo?.id ?? null,
    });
    setFailed(!done);
    if (!done) setText(words);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // While a Chinese word is being chosen, Enter belongs to the input method.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    void send();
  };
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {replyTo === null ? null : (
        <p class="answering">
          <span>{wording.answering[locale]({ text: replyTo.text.split("\n")[0] ?? "" })}</span>
          <button type="button" class="quiet" onClick={() => act({ type: "reply", line: null })}>
            {wording.notThat[locale]()}
          </button>
        </p>
      )}
      {failed ? (
        <p class="failed" role="alert">
          {wording.failed[locale]()}
        </p>
      ) : null}
      <div class="row">
        <label>
          <span class="unseen">{wording.speakAs[locale]()}</span>
          <select
            value={speaker}
            onChange={({ currentTarget }) =>
              act({ type: "speak-as", account: currentTarget.value })
            }
          >
            {world.cast.map(({ account, name, roles }) => (
              <option key={account} value={account}>
                {[name, ...roles[locale]].join(" · ")}
              </option>
            ))}
          </select>
        </label>
        <label class="words">
          <span class="unseen">{wording.words[locale]()}</span>
          <textarea
            id="words"
            ref={field}
            rows={1}
            maxLength={4000}
            value={text}
            placeholder={wording.words[locale]()}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
            onKeyDown={onKeyDown}
          />
        </label>
        <button class="first" type="submit">
          {wording.send[locale]()}
        </button>
      </div>
    </form>
  );
}
