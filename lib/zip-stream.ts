import { Zip, ZipDeflate, ZipPassThrough } from "fflate";

export interface ZippedFile {
  path: string;
  content: Uint8Array;
  /** Already compressed. */
  packed: boolean;
}

/** A ZIP archive of the files as they come; the next is asked for when the reader has taken what is there. */
export function zipStream(files: AsyncGenerator<ZippedFile>): ReadableStream<Uint8Array> {
  let zip: Zip;
  return new ReadableStream({
    start(controller) {
      zip = new Zip((error, chunk, final) => {
        if (error) return controller.error(error);
        controller.enqueue(chunk);
        if (final) controller.close();
      });
    },
    async pull(controller) {
      try {
        const { done, value } = await files.next();
        if (done) return zip.end();
        const entry = value.packed ? new ZipPassThrough(value.path) : new ZipDeflate(value.path, { level: 6 });
        zip.add(entry);
        entry.push(value.content, true);
      } catch (error) {
        // The archive stays without its end, so that nobody takes it for whole.
        controller.error(error);
      }
    },
    async cancel() {
      await files.return(undefined);
    },
  });
}
