// expect: returned [5000,120,"size,width,height,images,labels"]
// offers: digits | iris
// No more than the training part is there.
import * as data from "data";
export function attack(): unknown {
  return [data.digits.labels.length, data.iris.labels.length, Object.keys(data.digits).join()];
}
