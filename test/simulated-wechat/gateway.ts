import { PuppetServer } from "wechaty-puppet-service";
import { type Manner, SimulatedPuppet } from "./puppet.ts";
import type { Order, Told } from "./world.ts";

// A gateway in a process of its own: real gRPC on --port, its orders from the process that started it.

const port = process.argv[process.argv.indexOf("--port") + 1];
const token = process.argv[process.argv.indexOf("--token") + 1] ?? "";
const send = (told: Told) => void process.send?.(JSON.stringify(told));
const unread: (() => void)[] = [];
const tell = async (told: Told) => {
  const { promise, resolve } = Promise.withResolvers<void>();
  unread.push(resolve);
  send(told);
  await promise;
};
const world = { bot: "", online: false, people: {}, rooms: {} };
const manner: Manner = { world, troubles: [], deaf: false, ids: true, jitter: 0 };
const puppet = new SimulatedPuppet(manner, tell);
puppet.on("error", () => {});

async function obey(order: Order): Promise<void> {
  switch (order.do) {
    case "go-on":
      return;
    case "world":
      manner.world = order.world;
      return;
    case "message":
      return puppet.deliver(order.message);
    case "join":
      puppet.emit("room-join", order.move);
      return;
    case "leave":
      puppet.emit("room-leave", order.move);
      return;
    case "friendship":
      return puppet.befriend(order);
    case "log":
      if (order.state === "out") await puppet.logout("logged out on the phone");
      return puppet.enter();
    case "trouble":
      manner.troubles.push(order.trouble);
      return;
    case "deaf":
      manner.deaf = order.deaf;
      return;
    case "ids":
      manner.ids = order.ids;
      return;
    case "jitter":
      manner.jitter = order.ms;
      return;
  }
}

process.on("message", (message) => {
  const { number, order }: { number: number; order: Order } = JSON.parse(String(message));
  if (order.do === "go-on") return unread.shift()?.();
  obey(order).then(
    () => send({ told: "done", number, error: null }),
    (error: unknown) => send({ told: "done", number, error: String(error) }),
  );
});
process.on("disconnect", () => process.exit(0));

await new PuppetServer({ endpoint: `127.0.0.1:${port}`, puppet, token }).start();
send({ told: "ready" });
