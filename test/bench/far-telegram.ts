import { z } from "zod";
import { openFakeTelegram } from "../fake-telegram/telegram.ts";
import { token } from "./far.ts";
import { obey, tellOf } from "./program.ts";
import { chat, spotsOf, turnOf } from "./town.ts";

// Telegram in a process of its own.

const said = z.object({ chat: z.coerce.number(), account: z.coerce.number(), text: z.string() });
const sent = z.object({ chat_id: z.coerce.string(), text: z.string() });

const far = await openFakeTelegram({ token: token.telegram });
const spots = spotsOf({ telegram: 2 });
for (const spot of spots) {
  far.group(Number(spot.chat), `群${spot.chat}`);
  far.person(Number(spot.account), "李姐");
}
far.script(({ method, body }) => {
  const post = method === "sendMessage" ? sent.safeParse(body).data : undefined;
  if (post !== undefined) tellOf({ chat: post.chat_id, text: post.text, at: Date.now() });
  return null;
});
let told = 0;

obey({
  port: () => Number(new URL(far.url).port),
  talk(count) {
    for (const end = told + Number(count); told < end; told += 1) {
      const spot = turnOf(spots, told);
      far.says(Number(spot.chat), Number(spot.account), chat(told));
    }
    return told;
  },
  says(what) {
    const { chat, account, text } = said.parse(JSON.parse(what));
    far.says(chat, account, text);
    return Date.now();
  },
});
