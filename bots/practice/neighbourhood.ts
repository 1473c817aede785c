import type { Community, Group } from "../../src/community/community.ts";
import type { Locale } from "../../src/kernel/locale.ts";
import { groupKind, inLanguage } from "./names.ts";

/** The network that exists only here. */
export const network = "practice";

/** A group that can be played in. */
export type Stage = { readonly community: Community; readonly group: Group; readonly name: string };

/** Somebody who can be played. */
export type Player = {
  readonly community: Community;
  /** The id in the community file. */
  readonly person: string;
  readonly account: string;
  readonly name: string;
  readonly language: Locale;
};

/** All that the community files have on the practice network. */
export type Neighbourhood = { readonly stages: readonly Stage[]; readonly cast: readonly Player[] };

/** Finds the groups and people of the practice network, named in a language. */
export function neighbourhoodOf(communities: readonly Community[], locale: Locale): Neighbourhood {
  return {
    stages: communities.flatMap((one) => stagesOf(one, locale)),
    cast: communities.flatMap(castOf),
  };
}

function stagesOf(community: Community, locale: Locale): readonly Stage[] {
  const here = community.groups.filter((group) => group.network === network);
  const names = here.map((group) => nameOf(community, group, locale));
  return here.map((group, index) => {
    const name = names[index] ?? group.id;
    const unique = names.indexOf(name) === names.lastIndexOf(name);
    return { community, group, name: unique ? name : `${name} ${group.id}` };
  });
}

/** Community files name no groups; what they are for, where and in which language tells them apart. */
function nameOf(community: Community, group: Group, locale: Locale): string {
  const area = community.areas.find(({ id }) => id === group.area);
  const where = group.area === community.id ? "" : (area?.name[locale] ?? "");
  const language = group.language === community.language ? "" : inLanguage[group.language][locale];
  return [where, groupKind[group.kind][locale] + language].filter(Boolean).join(" ");
}

const castOf = (community: Community): readonly Player[] =>
  community.people.flatMap(({ id, name, language, accounts }) => {
    const account = accounts[network];
    return account === undefined ? [] : [{ community, person: id, account, name, language }];
  });

/** The accounts named with an `@` in a text; `bot` for the bot, in the words of the pipe. */
export function mentionsIn(text: string, cast: readonly Player[]): readonly string[] {
  const people = cast.filter(({ name }) => text.includes(`@${name}`)).map(({ account }) => account);
  return /@(?:邻里|linli|bot)/iu.test(text) ? [...people, "bot"] : people;
}
