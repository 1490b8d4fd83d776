const keepAliveMs = 15_000;

/**
 * Events as a server-sent event stream, each as JSON in one `data:` line. A comment every fifteen
 * seconds keeps proxies from closing an idle one; a browser that loses it comes back after a second.
 * @param onClose called once, when the last event was sent or the reader has left
 */
export function eventStream(events: AsyncGenerator<unknown>, onClose: () => void): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let keepAlive: NodeJS.Timeout;
  const close = () => {
    clearInterval(keepAlive);
    onClose();
  };
  return new ReadableStream({
    start(controller) {
      controller.enqueue(encoder.encode("retry: 1000\n\n"));
      keepAlive = setInterval(() => controller.enqueue(encoder.encode(": still here\n\n")), keepAliveMs);
    },
    async pull(controller) {
      try {
        const { done, value } = await events.next();
        if (!done) {
          controller.enqueue(encoder.encode(`data: ${JSON.stringify(value)}\n\n`));
          return;
        }
        close();
        controller.close();
      } catch (error) {
        close();
        controller.error(error);
      }
    },
    cancel: close,
  });
}
