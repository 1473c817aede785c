import { CompiledQuery } from "kysely";
import { liveStates } from "../features/demand/states.ts";
import { features } from "../features.ts";
import type { Bilingual } from "../kernel/locale.ts";
import type { Lane } from "../store/lane.ts";

const kinds = features.flatMap(({ kind }) => kind ?? []);

/** Only words of our own tables, so they may stand in a query as they are. */
const list = (words: readonly string[]): string => `array['${words.join("','")}']`;

const live = list(liveStates);
const known = list(kinds.flatMap(({ name, moves }) => moves.map(([, , , to]) => `${name}:${to}`)));
const legal = list(
  kinds.flatMap(({ moves }) =>
    moves.map(([from, command, , to]) => `${from ?? ""}:${command}:${to}`),
  ),
);

type Law = { readonly says: Bilingual; readonly broken: string };

/** What must hold of every demand before each commit; each query gives those `touched` that break it. */
const laws: readonly Law[] = [
  {
    says: {
      zh: "在办的诉求有且只有一个时限",
      en: "a live demand, and no other, has its one timer",
    },
    broken: `
      select touched.number from touched left join due
          on due.community = touched.community and due.key = 'demand:' || touched.number
       where (state = any(${live})) is distinct from (due.id is not null)`,
  },
  {
    says: { zh: "诉求的状态属于它的类型", en: "a demand is in a state of its kind" },
    broken: `
      select number from touched where kind || ':' || state <> all(${known})`,
  },
  {
    says: {
      zh: "心愿被认领才有认领人",
      en: "a wish has a holder while it is claimed or done, and none before",
    },
    broken: `
      select number from touched where kind = 'wish'
         and case when state in ('claimed', 'done') then holder is null
                  when state in ('unsure', 'screening', 'open', 'declined') then holder is not null end`,
  },
  {
    says: {
      zh: "事务有责任单位，或由工作人员负责；受理后有经办人",
      en: "an affair has a unit, or is in staff's hands, and a handler once it was accepted",
    },
    broken: `
      select number from touched where kind = 'affair'
         and ((state in ('open', 'accepted', 'working') and unit is null
               and holder is null and not in_staff_hands)
           or (state in ('accepted', 'working', 'done') and holder is null))`,
  },
  {
    says: { zh: "没有人认领自己的心愿", en: "nobody holds their own wish or waits for it" },
    broken: `
      select number from touched where kind = 'wish' and holder = requester
      union select number from touched join waiting using (community, number)
       where waiting.person = touched.requester`,
  },
  {
    says: { zh: "只有在办的诉求会超时", en: "only a live demand is overdue" },
    broken: `
      select number from touched where overdue_at is not null and state <> all(${live})`,
  },
  {
    says: {
      zh: "每一步都接着上一步",
      en: "each move goes on from the one before, as the table or an undo allows",
    },
    broken: `
      select number from (
        select number, command, from_state, to_state,
               lag(to_state) over same as before, lag(from_state) over same as earlier
          from touched join history using (community, number) where to_state is not null
        window same as (partition by community, number order by seq)) as moves
       where from_state is distinct from before
          or case command when 'undo' then to_state is distinct from earlier
                          when 'change' then false
                  else coalesce(from_state, '') || ':' || command || ':' || to_state <> all(${legal}) end`,
  },
  {
    says: { zh: "状态与记录一致", en: "a demand stands where its last move led" },
    broken: `
      select number from touched where state is distinct from
        (select to_state from history
          where history.community = touched.community and history.number = touched.number
            and to_state is not null
          order by seq desc limit 1)`,
  },
];

/**
 * The query that gives the broken laws, each by its place in `lawNames` with a number that breaks it.
 *
 * @param touched a query that gives the rows of the demands to look at
 */
export const brokenAmong = (touched: string): string =>
  `with touched as materialized (${touched})
  ${laws.map(({ broken }, law) => `select ${law} as law, number from (${broken}) as broken`).join(" union all ")}
  order by law, number`;

/** What each law says. */
export const lawNames: readonly Bilingual[] = laws.map(({ says }) => says);

/** A law that a demand breaks. */
export type Breach = { readonly law: Bilingual; readonly number: number };

const brokenNow = brokenAmong("select * from demand where community = $1 and number = any($2)");

/** The first law that what moved in this turn breaks; null when all hold. */
export async function findBreach(lane: Lane): Promise<Breach | null> {
  if (lane.moved.size === 0) return null;
  await lane.flush();
  const asked = CompiledQuery.raw(brokenNow, [lane.community, [...lane.moved]]);
  const { rows } = await lane.db.executeQuery<{ law: number; number: number }>(asked);
  const [first] = rows;
  const law = first === undefined ? undefined : lawNames[first.law];
  return first === undefined || law === undefined ? null : { law, number: first.number };
}
