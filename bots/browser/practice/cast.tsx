import type { Person, Snapshot } from "../../practice/protocol.ts";
import { Face } from "./face.tsx";
import { privateOf, type View } from "./state.ts";
import { wording } from "./wording.ts";

/** Everybody one can speak as. */
export function Cast({ world, state, act }: View) {
  const { locale } = state;
  return (
    <aside class="cast" aria-label={wording.cast[locale]()}>
      <h2>{wording.speakAs[locale]()}</h2>
      <ul>
        {world.cast.map((person) => (
          <Member key={person.account} person={person} state={state} act={act} />
        ))}
      </ul>
    </aside>
  );
}

function Member({ person, state, act }: Pick<View, "state" | "act"> & { readonly person: Person }) {
  const { locale, speaker, unread } = state;
  const { account, name, home, roles, blurb } = person;
  const isSpeaker = account === speaker;
  const letters = unread[privateOf(account)] ?? 0;
  const about = blurb?.[locale] ?? [home, ...roles[locale]].filter(Boolean).join(" · ");
  return (
    <li>
      <button
        type="button"
        aria-pressed={isSpeaker}
        onClick={() => act({ type: "speak-as", account })}
      >
        <Face name={name} account={account} />
        <span>
          <strong>{name}</strong>
          <small>{about}</small>
        </span>
        {letters > 0 ? (
          <span class="badge">
            <span aria-hidden="true">{letters}</span>
            <span class="unseen">{wording.letters[locale]({ count: letters })}</span>
          </span>
        ) : null}
      </button>
    </li>
  );
}

/** What somebody is called. */
export const nameOf = ({ cast }: Snapshot, who: string): string =>
  cast.find(({ account }) => account === who)?.name ?? who;
