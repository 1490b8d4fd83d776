interface Choice { slug: string; title: string }

/** The months with their exercises and projects, as one chooses from them. */
export interface MonthChoice { month: number; title: string; exercises: Choice[]; projects: Choice[] }
