/** How large a province is made. */
export interface ProvinceSize {
  readonly people: number;
  readonly bodies: number;
  readonly roomsPerBody: number;
  /** Years of ratings and honours before the plan year. */
  readonly yearsOfHistory: number;
}

export const PROVINCE: ProvinceSize = { people: 30_000, bodies: 60, roomsPerBody: 10, yearsOfHistory: 5 };

/** Ten provinces, for a million nominations. */
export const NATION: ProvinceSize = { ...PROVINCE, people: 300_000, bodies: 600, yearsOfHistory: 0 };
