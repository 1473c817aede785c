import type { Ask } from "../../feature.ts";
import { offlineVersion } from "../../reading/offline/reader.ts";
import { addCorrection } from "../../store/labels.ts";
import { findLine } from "../../store/window.ts";
import { findDemand, reportsOfMessage } from "../demand/table.ts";
import { reportTextsOf } from "../demand/texts.ts";
import { findPerson } from "../people/table.ts";
import { keepExample } from "./example.ts";

/** Staff filed 代报 what somebody said and the reader took for talk: counted, and maybe kept as an example. */
export async function noteMissed(ask: Ask): Promise<void> {
  const { lane, chat, replyTo, speaker } = ask;
  const line = replyTo === null ? null : await findLine(lane, chat.id, replyTo);
  if (line === null) return;
  const filed = [];
  for (const report of await reportsOfMessage(lane, chat.id, line.message)) {
    const demand = await findDemand(lane, report.number);
    if (demand?.filer !== speaker.id || demand.quiet) continue;
    if ((await reportTextsOf(lane, report))?.text === line.text) filed.push(demand);
  }
  const [first] = filed;
  if (first === undefined) return;
  // What ends as talk was read offline, at the door.
  const by = offlineVersion();
  for (const { number, category: meant } of filed)
    await addCorrection(lane, {
      cause: "missed",
      number,
      other: null,
      was: null,
      meant,
      read_by: by,
    });
  const author = await findPerson(lane, chat.network, line.from);
  if (author === null || author.id !== first.beneficiary) return;
  const said = { chat: chat.id, message: line.message, author: author.id, at: line.at };
  await keepExample(ask, said, { number: first.number, cause: "missed", by });
}
