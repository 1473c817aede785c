import { Fragment } from "preact";
import type { Line, Snapshot, Understood as Meaning } from "../../practice/protocol.ts";
import type { Locale } from "../../../src/kernel/locale.ts";
import type { ReadDemand } from "../../../src/reading/schema.ts";
import { nameOf } from "./cast.tsx";
import { categoryNames, kindNames, urgencyNames } from "../../../src/features/demand/categories.ts";
import type { State } from "./state.ts";
import { fieldNames, intentNames, metBy, reasonSentences, whose, wording } from "./wording.ts";

/** What the bot understood of a message, and why it spoke or kept silent. */
export function Understood({ world, state }: { readonly world: Snapshot; readonly state: State }) {
  const { locale } = state;
  const line = lineLookedAt(world, state);
  if (line === undefined || line.from === null)
    return <p class="faint hollow">{wording.chooseMessage[locale]()}</p>;
  return (
    <section class="understood" aria-live="polite">
      <h2>{panelTitle(locale)}</h2>
      <blockquote>
        <strong>{nameOf(world, line.from)}</strong> {line.text}
      </blockquote>
      {line.understood === null ? (
        <p class="faint">{wording.thinking[locale]()}</p>
      ) : (
        <Meant meaning={line.understood} locale={locale} />
      )}
    </section>
  );
}

const panelTitle = (locale: Locale) => wording.understoodTitle[locale]();

/** The chosen message, or the last one that somebody said in the chat. */
const lineLookedAt = ({ lines }: Snapshot, { selected, chat }: State): Line | undefined =>
  lines.find(({ id }) => id === selected) ??
  lines.findLast((line) => line.chat === chat && line.from !== null);

function Meant({ meaning, locale }: { readonly meaning: Meaning; readonly locale: Locale }) {
  const { reason, intent, confidence, needs, numbers, by } = meaning;
  return (
    <>
      <p class={`why is-${reason}`}>
        {reasonSentences[reason][locale]}
        {numbers.length > 0 ? ` ${numbers.map((number) => `#${number}`).join(" ")}` : ""}
      </p>
      <dl>
        <dt>{fieldNames.intent[locale]}</dt>
        <dd>{intentNames[intent][locale]}</dd>
        <dt>{fieldNames.confidence[locale]}</dt>
        <dd>
          <meter min={0} max={1} low={0.5} high={0.8} optimum={1} value={confidence}>
            {Math.round(confidence * 100)}%
          </meter>{" "}
          {Math.round(confidence * 100)}%
        </dd>
      </dl>
      {needs.map((need, index) => (
        <Need key={index} need={need} locale={locale} />
      ))}
      <p class="faint">{wording.readBy[locale]({ by: by.replace("offline ", "") })}</p>
    </>
  );
}

function Need({ need, locale }: { readonly need: ReadDemand; readonly locale: Locale }) {
  const rows: readonly (readonly [keyof typeof fieldNames, string | null])[] = [
    ["kind", `${kindNames[need.kind][locale]} · ${metBy[need.kind][locale]}`],
    ["category", categoryNames[need.category][locale]],
    ["urgency", urgencyNames[need.urgency][locale]],
    ["for", whose[need.for][locale]],
    ["location", need.location],
    ["when", need.when],
    ["summary", need.summary === "" ? null : need.summary],
    ["pii", need.pii.length === 0 ? null : need.pii.join(locale === "zh" ? "、" : ", ")],
  ];
  return (
    <dl class="need">
      {rows
        .filter(([, value]) => value !== null)
        .map(([field, value]) => (
          <Fragment key={field}>
            <dt>{fieldNames[field][locale]}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
    </dl>
  );
}
