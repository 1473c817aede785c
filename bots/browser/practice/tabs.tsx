import { panels, type View } from "./state.ts";
import { panelNames, wording } from "./wording.ts";

/** On a phone: what fills the screen. */
export function Tabs({ world, state, act }: View) {
  const { locale } = state;
  const counts = { talk: 0, understood: 0, wall: world.boards.wall.length, staff: 0 };
  return (
    <nav class="tabs" aria-label={wording.screens[locale]()}>
      {panels.map((panel) => (
        <button
          key={panel}
          type="button"
          aria-current={state.panel === panel ? "true" : undefined}
          onClick={() => act({ type: "look", panel })}
        >
          {panelNames[panel][locale]}
          {counts[panel] > 0 ? <span class="badge calm">{counts[panel]}</span> : null}
        </button>
      ))}
    </nav>
  );
}
