import { Pool } from "pg";
import { expect, onTestFinished, test } from "vitest";
import { cloneDatabase } from "../database.ts";
import { elm } from "../elm.ts";
import { openLive, said } from "../faults/live.ts";

/** The wall clock waits for nobody, least of all a busy machine. */
const SLOW = { timeout: 60_000 };

/** Nothing is held back, whatever the hour at which the tests run. */
const community = elm({ policies: { quiet: "off", hourly: "off", daily: "off" } });

/** A service by the wall clock in a database of its own, which can be looked into and meddled with. */
async function openGround() {
  const database = await cloneDatabase();
  const pool = new Pool({ connectionString: database.url, max: 1 });
  const hear = async () => {};
  let service = await openLive({ databaseUrl: database.url, redisUrl: null, community, hear });
  onTestFinished(async () => {
    await service.close();
    await pool.end();
    await database.drop();
  });
  return {
    rows: async (query: string) => (await pool.query<object>(query)).rows,
    async says(id: string, text: string) {
      await service.receive([said("group", "2001", id, text)]);
      await service.settle();
    },
    async restarts() {
      await service.close();
      service = await openLive({ databaseUrl: database.url, redisUrl: null, community, hear });
      await service.settle();
    },
  };
}

test("a stopped community rests until the next start, and nothing is lost", SLOW, async () => {
  const { rows, says, restarts } = await openGround();
  const waiting = "select message from inbox where handled_at is null order by id";
  await says("m1", "Could anyone lend me a ladder?");
  await rows("update demand set state = 'closed'");
  await says("m2", "unsolved 1");
  await says("m3", "Could anyone lend me a drill?");
  expect(await rows(waiting)).toEqual([{ message: "m2" }, { message: "m3" }]);
  expect(await rows("select number from demand")).toHaveLength(1);
  await rows("update demand set state = 'open'");
  await restarts();
  expect(await rows(waiting)).toEqual([]);
  expect(await rows("select number from demand")).toHaveLength(2);
  expect(await rows("select id from community where stopped_at is not null")).toEqual([]);
});

test("a machine that slept for an hour was away for an hour", SLOW, async () => {
  const { rows } = await openGround();
  await rows("update pulse set at = at - interval '1 hour'");
  const away = () => rows("select until - since > interval '59 minutes' as long from gap");
  await expect.poll(away, { timeout: 10_000 }).toEqual([{ long: true }]);
  const told = () => rows("select id from due where what = 'back'");
  await expect.poll(told, { timeout: 10_000 }).toEqual([]);
  expect(await away()).toHaveLength(1);
});
