import type { Line, Room } from "../../practice/protocol.ts";
import { Composer } from "./composer.tsx";
import { nameOf } from "./cast.tsx";
import { Hints } from "./hints.tsx";
import { privateOf, type State, type View } from "./state.ts";
import { Talk } from "./talk.tsx";
import { wording } from "./wording.ts";

/** A chat as on a phone: the groups above, what was said, and where one types. */
export function Chat({ world, state, act }: View) {
  const { locale, chat, speaker } = state;
  const own = privateOf(speaker);
  const rooms = [
    ...world.rooms.map((room) => ({ id: room.id, name: roomName(room, state) })),
    { id: own, name: wording.privately[locale]({ name: nameOf(world, speaker) }) },
  ];
  const lines = world.lines.filter((line: Line) => line.chat === chat);
  return (
    <main class="chat">
      <nav class="rooms" aria-label={wording.chats[locale]()}>
        {rooms.map(({ id, name }) => (
          <button
            key={id}
            type="button"
            aria-current={id === chat ? "true" : undefined}
            onClick={() => act({ type: "go", chat: id })}
          >
            {name}
            <Unread count={state.unread[id] ?? 0} />
          </button>
        ))}
      </nav>
      <Talk
        world={world}
        state={state}
        act={act}
        lines={lines}
        name={rooms.find(({ id }) => id === chat)?.name ?? ""}
      />
      <Hints world={world} state={state} act={act} />
      <Composer world={world} state={state} act={act} />
    </main>
  );
}

const roomName = ({ name }: Room, { locale }: State) => name[locale];

const Unread = ({ count }: { readonly count: number }) =>
  count > 0 ? <span class="badge">{count}</span> : null;
