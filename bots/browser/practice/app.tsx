import { useEffect, useReducer } from "preact/hooks";
import { chooseLocale, chosenLocale, showLocale } from "../shared/locale.ts";
import { listen } from "./api.ts";
import { Cast } from "./cast.tsx";
import { Chat } from "./chat.tsx";
import { Header } from "./header.tsx";
import { Side } from "./side.tsx";
import { type Action, begin, next } from "./state.ts";
import { Tabs } from "./tabs.tsx";
import { wording } from "./wording.ts";

/** The practice neighbourhood: who is who, a group as on a phone, and what the bot makes of it. */
export function App() {
  const [state, tell] = useReducer(next, chosenLocale(), begin);
  const { world, locale, connected, panel } = state;
  useEffect(() => listen(tell, (is) => tell({ type: "connected", connected: is })), []);
  useEffect(() => showLocale(locale), [locale]);
  if (world === null) return <p class="opening">{wording.opening[locale]()}</p>;
  const act = (action: Action) => {
    if (action.type === "language") chooseLocale(action.locale);
    tell(action);
  };
  return (
    <div class={`practice shows-${panel}`}>
      <a class="skip" href="#words">
        {wording.words[locale]()}
      </a>
      <Header world={world} locale={locale} act={act} />
      {connected ? null : (
        <p class="lost" role="status">
          {wording.lost[locale]()}
        </p>
      )}
      <Cast world={world} state={state} act={act} />
      <Chat world={world} state={state} act={act} />
      <Side world={world} state={state} act={act} />
      <Tabs state={state} world={world} act={act} />
    </div>
  );
}
