import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { cloneDatabase } from "../database.ts";
import { type FakeTelegram, openFakeTelegram } from "../fake-telegram/telegram.ts";
import { chances } from "./lives.ts";
import { startProduct } from "./telegram-storm-process.ts";
import { readState } from "./telegram-storm-state.ts";
import {
  groupAt,
  type Line,
  type Scale,
  STAFF,
  unitsOf,
  workerAt,
  writesPrivately,
} from "./telegram-storm-traffic.ts";
import { repeated, unluckySends } from "./telegram-storm-troubles.ts";
import { brokenLink } from "./world.ts";

const KEY = Buffer.alloc(32, 7);

function fileFor(scale: Scale): string {
  const each = (groups: readonly number[], line: (group: number) => string) =>
    groups.map((group) => `  - { ${line(group)} }`).join("\n");
  const all = Array.from({ length: scale.groups }, (_, group) => group);
  const units = unitsOf(scale);
  return `
version: 1
community: { id: elm, name: 榆园社区, timezone: Asia/Shanghai, language: zh }
areas:
${each(all, (group) => `id: b${group}, level: building, name: ${group + 1}号楼`)}
groups:
${each(all, (group) => `id: g${group}, network: telegram, chat: "${groupAt(group)}", kind: residents, area: b${group}, mode: active`)}
units:
${each(units, (group) => `id: u${group}, name: 物业${group}, handler: property, people: [W${group}]`)}
routing:
${each(units, (group) => `categories: [repair, facility, utilities], area: b${group}, unit: u${group}`)}
people:
  - { id: S1, name: 小陈, accounts: { telegram: "${STAFF}" }, roles: [{ role: staff }] }
${each(units, (group) => `id: W${group}, name: 师傅${group}, accounts: { telegram: "${workerAt(group)}" }`)}
policies: { flood: off, quiet: off, hourly: off, daily: off, claims: off, lease: off, checkIn: off, confirm: off, weekly: off, morning: off, monthEnd: off }
`;
}

/** An update as Telegram brings it. */
function updateOf({ id, chat, from, text, edit }: Line): Record<string, unknown> {
  const where =
    chat < 0
      ? { type: "supergroup", title: `${chat}` }
      : { type: "private", first_name: `${chat}` };
  const date = Math.floor(Date.now() / 1000);
  const message = {
    message_id: id,
    date,
    chat: { id: chat, ...where },
    from: { id: from, is_bot: false, first_name: `邻居${from}` },
    text,
  };
  return edit ? { edited_message: { ...message, edit_date: date } } : { message };
}

/** A row of what the bot wanted to say; `edits` is the row of the post that it changes. */
export type Wanted = {
  readonly id: number;
  readonly chat: number;
  readonly kind: string;
  readonly state: string;
  readonly priority: number;
  readonly needs: readonly string[];
  readonly edits: number | null;
  readonly external: string | null;
};

const wanted = `
  select outbox.id::int, chat.external::float8 as chat, outbox.kind, outbox.state, outbox.priority,
         outbox.edits::int, outbox.external,
         array(select origin_message from demand where number = any(outbox.numbers)) as needs
    from outbox join chat on chat.id = outbox.chat
   where outbox.queue = 'post' order by outbox.id`;

const left = `
  select (select count(*)::int from inbox where handled_at is null and not held) as unread,
         count(*) filter (where coalesce(not_before, now()) < now() + interval '1 hour')::int as waiting,
         count(*) filter (where not_before >= now() + interval '1 hour')::int as barred
    from outbox where state in ('waiting', 'sending')`;

/** As many updates come at a time, and so long apart: some four hundred a second. */
const SLICE = 40;
const BREATH_MS = 100;

/** What a life of the product came to. */
export type Life = Awaited<ReturnType<typeof liveThrough>>;

/**
 * Has the product live through the lines, in a database of its own, until it has nothing left to do.
 *
 * @param storm from which seed the network repeats, sends go wrong and the process is killed; null: all is well
 */
export async function liveThrough(scale: Scale, lines: readonly Line[], storm: number | null) {
  const folder = await mkdtemp(join(tmpdir(), "linli-storm-"));
  const database = await cloneDatabase();
  const pool = new pg.Pool({ connectionString: database.url, max: 2 });
  const file = fileFor(scale);
  await writeFile(join(folder, "community.yaml"), file);
  const again = repeated(storm ?? 0);
  const far = await openFakeTelegram(storm === null ? {} : { mangle: again.mangle });
  for (let group = 0; group < scale.groups; group += 1) far.group(groupAt(group), `${group}`);
  for (const person of writesPrivately(scale))
    far.group(person, "", { type: "private", bot: "member" });
  const luck = unluckySends(storm, STAFF);
  const fallen = Promise.withResolvers<never>();
  const start = () => {
    const started = startProduct(folder, {
      DATABASE_URL: database.url,
      LINLI_KEY: KEY.toString("hex"),
      DATA_DIR: join(folder, "data"),
      TELEGRAM_BOT_TOKEN: far.token,
      TELEGRAM_API_ROOT: far.url,
    });
    started.fell.then(fallen.reject, () => {});
    return started;
  };
  let product = start();
  const inFlight: number[] = [];
  let risen = Promise.resolve();
  const die = async () => {
    product.kill();
    await product.gone;
    const { rows } = await pool.query<{ id: number }>(
      "select id::int from outbox where state = 'sending'",
    );
    inFlight.push(...rows.map(({ id }) => id));
    product = start();
  };
  const moments = storm === null ? [] : deaths(scale, storm);
  let kills = 0;
  far.script((call) => {
    const trouble = luck.decide(call);
    const [death] = moments;
    if (death !== undefined && luck.met.length >= death.sends) {
      moments.shift();
      kills += 1;
      risen = risen.then(() => sleep(death.ms)).then(die);
    }
    return trouble;
  });
  const began = performance.now();
  try {
    for (let at = 0; at < lines.length; at += SLICE) {
      for (const line of lines.slice(at, at + SLICE)) far.push(updateOf(line));
      await sleep(BREATH_MS);
    }
    const calm = far
      .heard()
      .then(() => risen)
      .then(() => untilCalm(pool, far, luck.blocked));
    await Promise.race([calm, fallen.promise]);
    const code = await product.stop();
    const { rows } = await pool.query<Wanted>(wanted);
    return {
      wanted: rows,
      posts: far.posts(),
      met: luck.met,
      blocked: luck.blocked,
      inFlight,
      kills,
      code,
      breaches: far.breaches(),
      repeated: again.count(),
      broken: await brokenLink(database.url),
      state: await readState(database.url, KEY, file),
      seconds: Math.round((performance.now() - began) / 1000),
      output: product.output(),
    };
  } finally {
    product.kill();
    await pool.end();
    await far.close();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Two deaths, each so long after some send: at four sends a group most is still to come. */
function deaths({ groups }: Scale, seed: number) {
  const next = chances(seed);
  const between = (least: number, most: number) => Math.floor(least + next() * (most - least));
  return [
    { sends: between(groups, 2 * groups), ms: between(0, 20) },
    { sends: between(2 * groups, 4 * groups), ms: between(0, 20) },
  ];
}

/** Waits until all is done that can be; whoever blocked the bot lets it in again. */
async function untilCalm(pool: pg.Pool, far: FakeTelegram, blocked: Set<number>): Promise<void> {
  for (;;) {
    const { rows } = await pool.query<{ unread: number; waiting: number; barred: number }>(left);
    const { unread = 0, waiting = 0, barred = 0 } = rows[0] ?? {};
    if (unread + waiting + barred === 0) return;
    if (unread + waiting === 0) {
      for (const person of blocked) {
        far.kicks(person, person);
        far.welcomes(person, person);
      }
    }
    await sleep(500);
  }
}
