import { expect, test } from "vitest";
import { openCrowd } from "../../src/driving/crowd.ts";

/** Work that goes on until it is let go. */
function hanging() {
  const begun: number[] = [];
  const ends = new Map<number, () => void>();
  const work = (chat: number) => {
    begun.push(chat);
    const { promise, resolve } = Promise.withResolvers<void>();
    ends.set(chat, resolve);
    return promise;
  };
  return { begun, work, end: (chat: number) => ends.get(chat)?.() };
}

test("a network that hangs takes so many and no more; others go on", async () => {
  const crowd = openCrowd(2);
  const { begun, work, end } = hanging();
  const first = crowd("wechat", 1, work);
  const second = crowd("wechat", 2, work);
  await crowd("wechat", 3, work);
  await crowd("wechat", 3, work);
  const other = crowd("telegram", 4, work);
  expect(begun).toEqual([1, 2, 4]);
  end(1);
  await Promise.resolve();
  expect(begun).toEqual([1, 2, 4, 3]);
  for (const chat of [2, 3, 4]) end(chat);
  await Promise.all([first, second, other]);
  expect(begun).toHaveLength(4);
});

test("who fails makes room for others", async () => {
  const crowd = openCrowd(1);
  await expect(crowd("wechat", 1, () => Promise.reject(new Error("cut")))).rejects.toThrow("cut");
  const done: number[] = [];
  await crowd("wechat", 2, async (chat) => void done.push(chat));
  expect(done).toEqual([2]);
});
