/** In how many columns so many panels stand: four at most, and no row of one alone. */
export const columnsOf = (count: number): number => (count > 4 ? Math.ceil(count / 2) : count);
