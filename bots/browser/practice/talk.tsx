import { Fragment } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Line, Snapshot } from "../../practice/protocol.ts";
import { Bubble } from "./bubble.tsx";
import type { Action, State } from "./state.ts";
import { whenOf } from "./when.ts";
import { wording } from "./wording.ts";

type Props = {
  readonly world: Snapshot;
  readonly state: State;
  readonly act: (action: Action) => void;
  readonly lines: readonly Line[];
  readonly name: string;
};

/** After so long a silence the time is told anew. */
const SILENCE_MS = 10 * 60_000;

/** Nearer than this to the end, the talk keeps to its end. */
const NEAR_PX = 120;

/** What was said in a chat, with the time wherever it was silent for a while. */
export function Talk({ world, state, act, lines, name }: Props) {
  const log = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  useLayoutEffect(() => {
    atEnd.current = true;
  }, [state.chat]);
  useLayoutEffect(() => {
    if (log.current !== null && atEnd.current) log.current.scrollTop = log.current.scrollHeight;
  });
  const watch = () => {
    if (log.current === null) return;
    const { scrollHeight, scrollTop, clientHeight } = log.current;
    atEnd.current = scrollHeight - scrollTop - clientHeight < NEAR_PX;
  };
  return (
    // Whoever uses the keyboard must be able to scroll back.
    <div class="talk" ref={log} role="log" aria-label={name} tabIndex={0} onScroll={watch}>
      {lines.length === 0 ? (
        <p class="nothing faint">{wording.nobodySpoke[state.locale]()}</p>
      ) : null}
      {lines.map((line, index) => (
        <Fragment key={line.id}>
          {isNew(lines[index - 1], line) ? (
            <p class="when">{whenOf(line.at, world.timezone, state.locale)}</p>
          ) : null}
          <Bubble line={line} world={world} state={state} act={act} />
        </Fragment>
      ))}
    </div>
  );
}

const isNew = (before: Line | undefined, line: Line): boolean =>
  before === undefined || Date.parse(line.at) - Date.parse(before.at) > SILENCE_MS;
