import { digits } from "data";

const pixels = 784;
const hidden = 48;
const classes = 10;
const epochs = 3;
const firstRate = 0.05;

/** One hidden layer. Matrices lie row by row: the weights from pixel i to unit j are W1[i * hidden + j]. */
interface Network {
  W1: Float64Array;
  b1: Float64Array;
  W2: Float64Array;
  b2: Float64Array;
}

/** Uniform, as wide as He's rule has it for so many inputs that are not zero. */
const draw = (count: number, inputs: number): Float64Array => Float64Array.from({ length: count }, () => (2 * Math.random() - 1) * Math.sqrt(6 / inputs));

function startNetwork(): Network {
  // Of a picture's pixels some 150 are inked; the others bring nothing into a unit.
  return { W1: draw(pixels * hidden, 4 * 150), b1: new Float64Array(hidden), W2: draw(hidden * classes, hidden), b2: new Float64Array(classes) };
}

/** Hidden units and class probabilities for one picture; the arrays are used again for the next. */
const h = new Float64Array(hidden);
const p = new Float64Array(classes);

function forward({ W1, b1, W2, b2 }: Network, picture: Float32Array): void {
  h.set(b1);
  for (let i = 0; i < pixels; i++) {
    const ink = picture[i];
    if (ink === 0) continue;
    for (let j = 0; j < hidden; j++) h[j] += ink * W1[i * hidden + j];
  }
  p.set(b2);
  for (let j = 0; j < hidden; j++) {
    h[j] = Math.max(0, h[j]);
    for (let c = 0; c < classes; c++) p[c] += h[j] * W2[j * classes + c];
  }
  // Softmax, with the largest taken off so that nothing overflows.
  const top = Math.max(...p);
  let total = 0;
  for (let c = 0; c < classes; c++) total += p[c] = Math.exp(p[c] - top);
  for (let c = 0; c < classes; c++) p[c] /= total;
}

/** One step against the gradient, after one picture. @returns its loss before the step */
function step(network: Network, picture: Float32Array, label: number, rate: number): number {
  const { W1, b1, W2, b2 } = network;
  forward(network, picture);
  const loss = -Math.log(p[label]);

  // ∂L/∂z of the outputs is p − 1 for the right class and p for the others.
  p[label] -= 1;
  const delta = new Float64Array(hidden);
  for (let j = 0; j < hidden; j++) {
    // Where ReLU gave 0 its slope is 0, and nothing goes back through this unit.
    if (h[j] === 0) continue;
    for (let c = 0; c < classes; c++) {
      delta[j] += p[c] * W2[j * classes + c];
      W2[j * classes + c] -= rate * p[c] * h[j];
    }
  }
  for (let c = 0; c < classes; c++) b2[c] -= rate * p[c];
  for (let j = 0; j < hidden; j++) b1[j] -= rate * delta[j];
  for (let i = 0; i < pixels; i++) {
    const ink = picture[i];
    if (ink === 0) continue;
    for (let j = 0; j < hidden; j++) W1[i * hidden + j] -= rate * ink * delta[j];
  }
  return loss;
}

const pictureAt = (images: Float32Array, i: number): Float32Array => images.subarray(i * pixels, (i + 1) * pixels);

function shuffled(count: number): number[] {
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const other = Math.floor(Math.random() * (i + 1));
    [order[i], order[other]] = [order[other], order[i]];
  }
  return order;
}

function train(): Network {
  const network = startNetwork();
  const steps = epochs * digits.size;
  let smoothed = Math.log(classes);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const [n, i] of shuffled(digits.size).entries()) {
      const done = epoch * digits.size + n;
      // Long steps first, ever shorter ones to the end.
      const loss = step(network, pictureAt(digits.images, i), digits.labels[i], firstRate * (1 - done / steps));
      smoothed += 0.005 * (loss - smoothed);
      if (done % 500 === 0) report(done, { loss: smoothed });
    }
  }
  return network;
}

let trained: Network | null = null;

/**
 * Says which digit is on each picture.
 * @param images [n × 784], one picture after the other, from 0 (paper) to 1 (ink)
 * @returns [n], each from 0 to 9
 */
export function classify(images: Float32Array): number[] {
  const network = trained ??= train();
  return Array.from({ length: images.length / pixels }, (_, i) => {
    forward(network, pictureAt(images, i));
    return p.indexOf(Math.max(...p));
  });
}
