import { useState } from "preact/hooks";
import type { Bilingual } from "../../../src/kernel/locale.ts";
import type { Verdict } from "../../setup/form.ts";
import { type Doing, telegramSteps, wechatSteps, wording } from "./connect-wording.ts";
import { useDesk } from "./desk.ts";

/** The steps into each network that the file names, the other one folded away. */
export function Connect({ groups }: { readonly groups: Verdict["groups"] }) {
  const { say, form } = useDesk();
  const idsOn = (network: string) =>
    groups.filter((group) => group.network === network).map(({ id }) => id);
  const uses = (network: string) =>
    idsOn(network).length > 0 || form.groups.some((group) => group.network === network);
  return (
    <section class="card" aria-labelledby="connect">
      <h2 id="connect">{say(wording.title)}</h2>
      <p class="faint">{say(wording.about)}</p>
      <p class="note">{say(wording.secret)}</p>
      <Way
        title={wording.telegram}
        open={uses("telegram")}
        steps={telegramSteps(idsOn("telegram"))}
      />
      <Way
        title={wording.wechat}
        warning={wording.warning}
        open={uses("wechat")}
        steps={wechatSteps(idsOn("wechat"))}
      />
    </section>
  );
}

function Way({
  title,
  warning,
  open,
  steps,
}: {
  readonly title: Bilingual;
  readonly warning?: Bilingual;
  readonly open: boolean;
  readonly steps: readonly Doing[];
}) {
  const { say } = useDesk();
  return (
    <details class="way" open={open}>
      <summary>
        <h3>{say(title)}</h3>
      </summary>
      {warning && <p class="note">{say(warning)}</p>}
      <ol>
        {steps.map((step, index) => (
          <Todo key={step.id} step={step} number={index + 1} />
        ))}
      </ol>
    </details>
  );
}

function Todo({ step, number }: { readonly step: Doing; readonly number: number }) {
  const { say, done, update } = useDesk();
  const ticked = done.includes(step.id);
  const tick = () =>
    update({ done: ticked ? done.filter((id) => id !== step.id) : [...done, step.id] });
  return (
    <li>
      <label class="tick">
        <input type="checkbox" checked={ticked} onChange={tick} />
        <span>
          {number}. {say(step.what)}
        </span>
      </label>
      {step.typed.map((words) => (
        <Typed key={words.en} words={say(words)} />
      ))}
    </li>
  );
}

function Typed({ words }: { readonly words: string }) {
  const { say, locale } = useDesk();
  const [copied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard?.writeText(words).then(() => setCopied(true));
  const label = copied ? say(wording.copied) : wording.copyThis[locale]({ words });
  return (
    <p class="typed">
      <code>{words}</code>
      <button type="button" aria-label={label} title={label} onClick={copy}>
        {say(copied ? wording.copied : wording.copy)}
      </button>
    </p>
  );
}
