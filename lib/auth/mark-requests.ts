import diagnostics from "node:diagnostics_channel";
import { IncomingMessage } from "node:http";
import { socketAddressHeader } from "./client-address.ts";

/**
 * Writes the socket's address into every request's headers before Next sees them: pages and actions
 * see no socket, and X-Forwarded-For is whatever a visitor sends.
 */
export function markRequests(): void {
  diagnostics.subscribe("http.server.request.start", (message) => {
    if (typeof message !== "object" || message === null || !("request" in message)) return;
    const { request } = message;
    if (request instanceof IncomingMessage) request.headers[socketAddressHeader] = request.socket.remoteAddress ?? "unknown";
  });
}
