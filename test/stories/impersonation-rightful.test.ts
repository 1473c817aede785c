import { expect } from "vitest";
import { withClient } from "../../src/store/embedded/client.ts";
import { kinds, typed } from "../rights-cases.ts";
import { idOf } from "../rights-cast.ts";
import { arrange, fileFor } from "../rights-walk.ts";
import { answering, openly, privately, type Told } from "../trust-payloads.ts";
import { asking, faceOf, groups, type Posted, test } from "../trust-town.ts";

/** The ways in which networks bring a command of whoever may give it. */
const ways: readonly ((name: string, says: string, post: Posted) => Promise<Told>)[] = [
  (name, says) => privately(faceOf(name, "telegram"), says),
  (name, says) => privately(faceOf(name, "wechat"), says),
  (name, says) => openly(faceOf(name, "telegram"), groups.telegram, says),
  (name, says) => openly(faceOf(name, "wechat"), groups.wechat, says),
  (name, says, post) => answering(faceOf(name, "telegram"), groups.telegram, post, says),
  (name, says, post) => answering(faceOf(name, "wechat"), groups.wechat, post, says),
];

/** Who got something done with each demand last, and what was refused about any. */
const recorded = (database: string, numbers: readonly number[]) =>
  withClient({ connectionString: database }, async (client) => {
    const { rows } = await client.query<{ number: number; who: string }>(
      `select distinct on (h.number) h.number::integer as number, p.file_id as who
         from history as h join person as p on p.id = h.person
        where h.community = 'elm' and h.outcome = 'done' and h.number = any($1)
        order by h.number, h.seq desc`,
      [numbers],
    );
    const refused = await client.query<{ line: string }>(
      `select number || ' ' || command || ': ' || why as line from history
        where community = 'elm' and outcome = 'refused' and number = any($1)`,
      [numbers],
    );
    const last = new Map(rows.map(({ number, who }) => [number, who]));
    return { last, refused: refused.rows.map(({ line }) => line) };
  });

test(
  "whoever may do something does it on every network, in every way",
  { timeout: 180_000 },
  async ({ street, database, postOf }) => {
    const events: (() => Promise<Told>)[] = [];
    const doers = new Map<number, string>();
    for (const kind of kinds) {
      const { filed, other } = await fileFor(street, asking, kind);
      const among = (...words: readonly string[]) =>
        filed
          .filter(({ tried }) => words.every((word) => [tried.from, tried.command].includes(word)))
          .map(({ number }) => number);
      await arrange(database, among("informed"), "proxy");
      await arrange(database, among("open", "approve"), "staff");
      for (const { tried, by, number } of filed) {
        const way = ways[events.length % ways.length] ?? expect.unreachable("No way.");
        const says = typed(tried.command, number, other);
        events.push(() => way(by, says, postOf(number) ?? { message: 1, text: `#${number}` }));
        doers.set(number, idOf(by));
      }
    }
    for (const tell of events) await street.receives(...(await tell()));
    const { last, refused } = await recorded(database, [...doers.keys()]);
    expect(refused).toEqual([]);
    expect(last).toEqual(doers);
    expect(doers.size).toBeGreaterThanOrEqual(150);
  },
);
