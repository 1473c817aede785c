import { expect, test } from "vitest";
import { openTurns, type Place } from "../../src/driving/turns.ts";

const asks = (message: string, chat = "street"): Place => ({
  chat,
  message,
  after: "all",
  isAwaited: true,
});
const follows = (message: string): Place => ({ ...asks(message), isAwaited: false });
const changes = (message: string): Place => ({ ...follows(message), after: "its message" });
const command = (message: string): Place => ({ ...follows(message), after: "none" });

/** Takes turns in this order; `leave` ends one, and `done` tells whose turn has come so far. */
function queue(places: readonly Place[]) {
  const turns = openTurns();
  const come: (string | null)[] = [];
  const taken = places.map((place) => {
    const turn = turns.take(place);
    void turn.come.then(() => come.push(place.message));
    return turn;
  });
  return {
    leave: (index: number) => taken[index]?.leave(),
    async done() {
      await new Promise(setImmediate);
      return come;
    },
  };
}

test("what asks comes after what asked before it, in its own chat alone", async () => {
  const { leave, done } = queue([asks("1"), asks("2"), asks("a", "yard"), asks("3")]);
  expect(await done()).toEqual(["1", "a"]);
  leave(2);
  leave(1);
  expect(await done()).toEqual(["1", "a"]);
  leave(0);
  expect(await done()).toEqual(["1", "a", "2", "3"]);
});

test("what follows waits, and holds up nobody", async () => {
  const { leave, done } = queue([asks("1"), follows("mine"), follows("yes")]);
  expect(await done()).toEqual(["1"]);
  leave(0);
  expect(await done()).toEqual(["1", "mine", "yes"]);
});

test("an edit waits for its message, a numbered command for nothing", async () => {
  const { leave, done } = queue([asks("1"), asks("2"), changes("2"), changes("0"), command("c")]);
  expect(await done()).toEqual(["1", "0", "c"]);
  leave(0);
  expect(await done()).toEqual(["1", "0", "c", "2"]);
  leave(1);
  expect(await done()).toEqual(["1", "0", "c", "2", "2"]);
});
