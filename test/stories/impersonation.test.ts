import { expect } from "vitest";
import { codeIn } from "../codes.ts";
import type { Post } from "../street.ts";
import { masks, rightful } from "../trust-masks.ts";
import { leaving, messageOf, openly, privately, telegram } from "../trust-payloads.ts";
import { peopleIn, stateIn } from "../trust-state.ts";
import {
  faceOf,
  groups,
  networkOf,
  test,
  type Town,
  type Trick,
  withoutGone,
} from "../trust-town.ts";
import {
  left,
  MOVED,
  pressing,
  silenced,
  speaking,
  speakingWhereMoved,
  writing,
  writingAsNeighbour,
} from "../trust-tricks.ts";

const patient = { timeout: 120_000 };

/** How often somebody tried what was not theirs. */
let tried = 0;

/** A trick is tried with every command: all stays as it was. Gives what the bot said to it. */
async function expectInVain(
  { street, commands, database }: Town,
  { name, tries }: Trick,
): Promise<readonly Post[]> {
  const told = await Promise.all(commands.map(tries));
  const events = told.flatMap((one) => one ?? []);
  const known = { people: await peopleIn(database) };
  const before = await stateIn(database, known);
  const { length } = street.posts;
  await street.receives(...events);
  const after = await stateIn(database, known);
  const gone = before.filter((row) => !after.includes(row));
  const come = after.filter((row) => !before.includes(row));
  expect.soft({ gone, come }, name).toEqual({ gone: [], come: [] });
  tried += told.filter((one) => one !== null).length;
  return street.posts.slice(length);
}

const said = (posts: readonly Post[]): readonly string[] =>
  posts.map(({ kind, text }) => `${kind}: ${text}`);

const unknown =
  /^refusal: (?:没有找到 #(\d+)。看看：我的诉求|#(\d+) was not found\. To see yours: my list)$/u;

/** The number of which an answer tells no more than that there is none; any other answer is a mistake. */
function numberUnknown(answer: string): number {
  const [, zh, en] = unknown.exec(answer) ?? [];
  return Number(zh ?? en ?? expect.unreachable(answer));
}

test("some people are none of the neighbours' any more", patient, async ({ town }) => {
  const { commands, street } = town;
  for (const network of ["telegram", "wechat"] as const) {
    await street.receives(...(await openly(left(network), groups[network], "大家好")));
    await street.receives(...(await leaving(left(network), groups[network])));
    const old = faceOf("旧社工", network);
    await street.receives(...(await privately(old, "换号")));
    const code = codeIn(street.next(`${network}:${old.account}`, "换号"));
    const account = network === "telegram" ? "9002" : "wx-9002";
    await street.receives(...(await privately({ ...old, account }, `换号 ${code}`)));
    street.next(`${network}:${account}`, "已换号");
  }
  for (const [index, group] of ["-1009111", "9111@chatroom"].entries())
    await street.receives(...(await openly(left(networkOf(index)), group, "大家好")));
  await street.restarts({}, withoutGone);
  await street.receives(...(await privately(faceOf("管理员", "telegram"), "免职 免社工")));
  expect(commands.length).toBeGreaterThan(50);
});

test("who writes under whatever name learns what a stranger learns", patient, async ({ town }) => {
  const numbers = new Set(town.commands.flatMap(({ number }) => number ?? []));
  for (const trick of writing) {
    const answers = said(await expectInVain(town, trick));
    const about = answers.flatMap((text) => (text.includes("#") ? numberUnknown(text) : []));
    expect.soft(new Set(about), trick.name).toEqual(numbers);
    expect.soft(answers.filter((text) => !text.startsWith("refusal: "))).toEqual([]);
  }
  for (const trick of writingAsNeighbour) await expectInVain(town, trick);
});

test(
  "who speaks in a group under whatever name is a neighbour, and no more",
  patient,
  async ({ town }) => {
    for (const trick of speaking) {
      const answers = said(await expectInVain(town, trick));
      expect.soft(answers.filter((text) => !text.startsWith("refusal: "))).toEqual([]);
    }
  },
);

test("what nobody said, or nobody meant, is no command", patient, async ({ town }) => {
  for (const trick of masks) {
    const posts = await expectInVain(town, trick);
    expect.soft(said(posts.filter(({ place }) => place.kind === "group")), trick.name).toEqual([]);
  }
});

test("a press or an answer is worth what its account is", patient, async ({ town }) => {
  for (const trick of pressing(town.postOf)) await expectInVain(town, trick);
});

test("whom staff want to be ignored is not heard on any network", patient, async ({ town }) => {
  const ignored = ["李姐", "小张"];
  const tell = async (verb: string) => {
    for (const name of ignored)
      await town.street.receives(
        ...(await privately(faceOf("陈社工", "wechat"), `${verb} ${name}`)),
      );
  };
  await tell("禁言");
  for (const trick of silenced(ignored))
    expect.soft(said(await expectInVain(town, trick)), trick.name).toEqual([]);
  await tell("解除禁言");
});

test("a group that moved gives no rights under either id", patient, async ({ town }) => {
  const service = messageOf(faceOf("李姐", "telegram"), groups.telegram, "", {
    migrate_to_chat_id: Number(MOVED),
  });
  await town.street.receives(...telegram({ message: service }));
  for (const trick of speakingWhereMoved) await expectInVain(town, trick);
});

test("hundreds tried, and all is still there for whoever may", patient, async ({ town }) => {
  const { commands, street } = town;
  expect(tried).toBeGreaterThanOrEqual(600);
  for (const [index, command] of commands.entries()) {
    const who = rightful(command, command.inGridTwo ? "wechat" : networkOf(index));
    const { length } = street.posts;
    const told = command.inGridTwo
      ? await openly(who, groups.gridTwo, command.says)
      : await privately(who, command.says);
    await street.receives(...told);
    const answers = said(street.posts.slice(length));
    const refused = answers.filter((answer) => answer.startsWith("refusal: "));
    expect.soft(refused, command.says).toEqual([]);
  }
});
