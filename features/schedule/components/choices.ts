/** The months with their exercises, as one chooses from them. */
export interface MonthChoice { month: number; title: string; exercises: { slug: string; title: string }[] }
