import { PuppetMock } from "wechaty-puppet-mock";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keepAsking } from "../../bots/wechat/pulse.ts";

const timings = { ding: 30_000, dong: 3_000 };

/** An account that answers no ding, for its answers wait behind what it has to tell. */
class Busy extends PuppetMock {
  override ding(): void {}
}

function connect() {
  const puppet = new Busy();
  const dead: string[] = [];
  const ear = { login: () => {}, dead: (why: string) => void dead.push(why) };
  return { puppet, dead, stop: keepAsking(puppet, timings, ear) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a connection is kept while messages come, however late its answer is", () => {
  const { puppet, dead, stop } = connect();
  vi.advanceTimersByTime(timings.ding);
  for (let second = 0; second < 10; second += 1) {
    puppet.emit("message", { messageId: `m${second}` });
    vi.advanceTimersByTime(1_000);
  }
  expect(dead).toEqual([]);
  stop();
});

test("a connection that is silent once its messages are told is given up", () => {
  const { puppet, dead, stop } = connect();
  vi.advanceTimersByTime(timings.ding);
  puppet.emit("message", { messageId: "m1" });
  vi.advanceTimersByTime(2 * timings.dong);
  expect(dead).toEqual(["no answer to a ding"]);
  stop();
});
