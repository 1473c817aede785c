import { Staff } from "./staff.tsx";
import { panels, type View } from "./state.ts";
import { Understood } from "./understood.tsx";
import { Wall } from "./wall.tsx";
import { panelNames, wording } from "./wording.ts";

/** Beside the chat: what was understood, the wish wall, the staff board. */
export function Side({ world, state, act }: View) {
  const { locale } = state;
  // On a wide screen the chat is always there: then something else stands beside it.
  const shown = state.panel === "talk" ? "understood" : state.panel;
  return (
    <aside class="side" aria-label={wording.beside[locale]()}>
      <nav class="choices" aria-label={wording.beside[locale]()}>
        {panels
          .filter((panel) => panel !== "talk")
          .map((panel) => (
            <button
              key={panel}
              type="button"
              aria-current={panel === shown ? "true" : undefined}
              onClick={() => act({ type: "look", panel })}
            >
              {panelNames[panel][locale]}
            </button>
          ))}
      </nav>
      {shown === "understood" ? <Understood world={world} state={state} /> : null}
      {shown === "wall" ? <Wall world={world} state={state} act={act} /> : null}
      {shown === "staff" ? <Staff world={world} locale={locale} /> : null}
    </aside>
  );
}
