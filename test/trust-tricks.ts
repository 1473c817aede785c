import { rightful } from "./trust-masks.ts";
import { answering, type Face, openly, press, privately, type Told } from "./trust-payloads.ts";
import {
  type Command,
  faceOf,
  groupOf,
  groups,
  networkOf,
  type Posted,
  type PostOf,
  type Trick,
} from "./trust-town.ts";

type Network = Face["network"];

/** Somebody's account under both networks, under a name that is not theirs. */
const under =
  (account: string, name: string) =>
  (network: Network): Face => ({
    network,
    account: network === "telegram" ? account : `wx-${account}`,
    name,
  });

/** Who came into a group, spoke there, and left it again. */
export const left = under("9001", "小林");

type Impostor = readonly [who: string, face: (network: Network, index: number) => Face];

/** What somebody calls themselves to be taken for staff or the admin. */
const borrowed = [
  "陈社工",
  "管理员",
  // A letter that looks like it, a blank that nobody sees, letters that turn a name round.
  "陈社エ",
  "陈\u200b社工",
  "\u202e工社陈",
  // The id in the community file, and the account.
  "she",
  "wx-she",
];

/** People whom the bot must answer as it answers anybody who was never here. */
const strangers: readonly Impostor[] = [
  [
    "a stranger under a borrowed name",
    (network, index) => under("9101", borrowed[index % borrowed.length] ?? "")(network),
  ],
  ["who is in the file no more", (network) => faceOf("退社工", network)],
  ["an account that was given up", (network) => faceOf("旧社工", network)],
];

/** People who are known here. */
const neighbours: readonly Impostor[] = [
  ["who lost the office", (network) => faceOf("免社工", network)],
  [
    "staff of another community",
    () => ({ network: "wechat", account: "wechat-冯主任", name: "冯主任" }),
  ],
];

const writes = ([who, face]: Impostor, turn: number): Trick => ({
  name: `${who}, privately`,
  tries: async ({ says, inGridTwo }, index) =>
    inGridTwo ? null : privately(face(networkOf(index + turn), index), says),
});

/** Written to the bot alone by people of whom nobody is a neighbour. */
export const writing = [...strangers, ["who left all groups", left] as const].map(writes);

/** The same by those who are known, here or next door. */
export const writingAsNeighbour = neighbours.map(writes);

/** Said in a group; whoever speaks there is a neighbour from then on, and no more. */
export const speaking = [...strangers, ...neighbours].map(([who, face], turn): Trick => ({
  name: `${who}, in a group`,
  tries: async (command, index) => {
    const speaker = face(command.inGridTwo ? "wechat" : networkOf(index + turn), index);
    return openly(speaker, groupOf(command, speaker.network), command.says);
  },
}));

/** The group on Telegram goes on under this id. */
export const MOVED = "-1007";

/** Said in a group that has moved, under the id that it had and the one that it has. */
export const speakingWhereMoved = [groups.telegram, MOVED].map((id, turn): Trick => ({
  name: `a stranger in the group ${id}, that has moved`,
  tries: async (command) => openly(under(`950${turn}`, "陈社工")("telegram"), id, command.says),
}));

/** What people say whom staff want to be ignored, though it is theirs to say. */
export const silenced = (ignored: readonly string[]): readonly Trick[] =>
  ignored.flatMap((name) =>
    (["telegram", "wechat"] as const).flatMap((network): readonly Trick[] => [
      {
        name: `${name}, who is ignored, privately on ${network}`,
        tries: async ({ says, may }) =>
          may.includes(name) ? privately(faceOf(name, network), says) : null,
      },
      {
        name: `${name}, who is ignored, in a group on ${network}`,
        tries: async ({ says, may }) =>
          may.includes(name) ? openly(faceOf(name, network), groups[network], says) : null,
      },
    ]),
  );

/** Who presses what is not theirs, or answers a post with a word alone. */
export const pressing = (postOf: PostOf): readonly Trick[] => {
  const on = (
    name: string,
    tries: (command: Command, post: Posted) => Told | Promise<Told>,
  ): Trick => ({
    name,
    tries: async (command) => {
      const post = command.number === null ? null : postOf(command.number);
      return post === null ? null : tries(command, post);
    },
  });
  const elsewhere = (name: string, chat: (who: Face) => string) =>
    on(name, (command, { message }) => {
      const who = rightful(command, "telegram");
      return press(who, chat(who), message, command.verb);
    });
  return [
    on("a stranger's press", ({ verb }, { message }) =>
      press(under("9401", "陈社工")("telegram"), groups.telegram, message, verb),
    ),
    on("a press of who left", ({ verb }, { message }) =>
      press(left("telegram"), groups.telegram, message, verb),
    ),
    on("a claim of who left", (_, { message }) =>
      press(left("telegram"), groups.telegram, message, "claim"),
    ),
    on("a press with a given-up account", ({ verb }, { message }) =>
      press(faceOf("旧社工", "telegram"), groups.telegram, message, verb),
    ),
    elsewhere("a press on a private message with the same id", ({ account }) => account),
    elsewhere("a press in another group, on the same id", () => "-1009111"),
    on("a stranger's answer to a post", ({ says }, post) =>
      answering(under("9402", "陈社工")("telegram"), groups.telegram, post, bare(says)),
    ),
    on("a stranger's quote of a post", ({ says }, post) =>
      answering(under("9403", "陈社工")("wechat"), groups.wechat, post, bare(says)),
    ),
  ];
};

/** The word of a command, without its number: what it answers tells that. */
const bare = (says: string): string => says.replace(/ ?\d+/u, "");
