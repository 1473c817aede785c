/** The most that the form takes: characters of houses, rows of each list. */
export const most = { houses: 4_000, groups: 40, units: 20, people: 80 };
