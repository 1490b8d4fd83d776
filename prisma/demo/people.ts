/**
 * The demo cohort: twelve students with different ways of working. An attempt is written as
 * `accepted`, `starter` (handed in unfinished), `broken` (a bracket missing) or the number of one of
 * the exercise's known mistakes; its verdict comes from the real grader.
 */
export type Attempt = "accepted" | "starter" | "broken" | 0 | 1 | 2;

export interface Work {
  exercise: string;
  /** Day of the cohort, from 0, on which the first attempt was made. */
  day: number;
  attempts: Attempt[];
}

export interface DemoStudent {
  name: string;
  email: string;
  work: Work[];
  /** Lessons read to the end, by slug, with the day. */
  lessons: [string, number][];
}

export const demoPassword = "descent-demo-2026";

export const staff = [
  { name: "Alma Reyes", email: "admin@demo.example", role: "admin" },
  { name: "Ingrid Solberg", email: "instructor@demo.example", role: "instructor" },
  { name: "Moses Okafor", email: "mentor@demo.example", role: "mentor" },
] as const;

const work = (exercise: string, day: number, ...attempts: Attempt[]): Work => ({ exercise, day, attempts });

export const students: DemoStudent[] = [
  {
    name: "Sofia Marin", email: "student@demo.example",
    work: [
      work("mean-variance-median", 3, 0, "accepted"), work("matmul", 9, "broken", "accepted"),
      work("activation-zoo", 30, "starter", 1, "accepted"), work("softmax-stable", 36, 0, "accepted"), work("backprop-mlp", 45, 0, 1),
    ],
    lessons: [["backpropagation", 43]],
  },
  {
    name: "Kenji Watanabe", email: "kenji@demo.example",
    work: [
      work("mean-variance-median", 1, "accepted"), work("matmul", 1, "accepted"), work("activation-zoo", 8, "accepted"),
      work("softmax-stable", 9, "accepted"), work("backprop-mlp", 15, 0, "accepted"), work("train-xor", 17, "accepted"),
      work("conv-output-size", 24, "accepted"), work("conv2d-single", 26, 0, "accepted"), work("lstm-cell", 34, "accepted"),
      work("scaled-dot-product", 41, 0, "accepted"), work("layer-norm", 43, "accepted"), work("adam", 50, 0, "accepted"),
    ],
    lessons: [["backpropagation", 14], ["convolution-arithmetic", 23], ["attention", 40]],
  },
  {
    name: "Amara Diallo", email: "amara@demo.example",
    work: [
      work("mean-variance-median", 2, 1, "accepted"), work("matmul", 4, 0, "accepted"), work("activation-zoo", 29, "accepted"),
      work("softmax-stable", 31, "accepted"), work("backprop-mlp", 38, 1, "broken", "accepted"), work("train-xor", 44, 0, "accepted"),
    ],
    lessons: [["backpropagation", 37]],
  },
  {
    name: "Lukas Brandt", email: "lukas@demo.example",
    work: [
      work("mean-variance-median", 5, "accepted"), work("matmul", 12, 1, 1, "accepted"), work("softmax-stable", 33, 0, 0, "accepted"),
      work("backprop-mlp", 40, "starter", 0, 0, 1, 0, "broken", 0, 0),
    ],
    lessons: [],
  },
  {
    name: "Priya Nair", email: "priya@demo.example",
    work: [
      work("mean-variance-median", 0, "accepted"), work("matmul", 2, "accepted"), work("activation-zoo", 28, 0, "accepted"),
      work("softmax-stable", 29, "accepted"), work("backprop-mlp", 42, "accepted"), work("train-xor", 47, "starter", "accepted"),
      work("conv-output-size", 52, 0, "accepted"),
    ],
    lessons: [["backpropagation", 41], ["convolution-arithmetic", 52]],
  },
  {
    name: "Tomás Herrera", email: "tomas@demo.example",
    work: [work("mean-variance-median", 6, "broken", 0, "accepted"), work("matmul", 20, 0)],
    lessons: [],
  },
  {
    name: "Mei Lin", email: "mei@demo.example",
    work: [
      work("mean-variance-median", 2, "accepted"), work("matmul", 3, "accepted"), work("activation-zoo", 32, "accepted"),
      work("softmax-stable", 35, 0, "accepted"), work("backprop-mlp", 46, 1, "accepted"),
    ],
    lessons: [["backpropagation", 44]],
  },
  {
    name: "Jonas Eriksen", email: "jonas@demo.example",
    work: [work("mean-variance-median", 4, "accepted"), work("matmul", 10, "starter", "accepted"), work("activation-zoo", 48, 1, 0)],
    lessons: [["backpropagation", 49]],
  },
  {
    name: "Fatima Zahra", email: "fatima@demo.example",
    work: [
      work("mean-variance-median", 1, 0, "accepted"), work("matmul", 7, "accepted"), work("activation-zoo", 27, "accepted"),
      work("softmax-stable", 34, "accepted"), work("backprop-mlp", 39, 0, "accepted"), work("train-xor", 41, 1, "accepted"),
      work("scaled-dot-product", 53, 0),
    ],
    lessons: [["backpropagation", 38], ["attention", 53]],
  },
  {
    name: "Daniel Cohen", email: "daniel@demo.example",
    work: [work("mean-variance-median", 8, "accepted"), work("matmul", 15, 1, "broken", "accepted"), work("softmax-stable", 50, "starter")],
    lessons: [],
  },
  {
    name: "Oluwaseun Adeyemi", email: "seun@demo.example",
    work: [
      work("mean-variance-median", 3, 1, "accepted"), work("matmul", 5, "accepted"), work("activation-zoo", 31, 0, 1, "accepted"),
      work("softmax-stable", 37, "accepted"),
    ],
    lessons: [],
  },
  { name: "Hanna Kowalska", email: "hanna@demo.example", work: [], lessons: [] },
];
