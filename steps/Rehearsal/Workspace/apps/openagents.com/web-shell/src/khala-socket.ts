import { nextBackoff } from "./backoff";
import { applyOnce, type Watermarks } from "./watermarks";

export interface KhalaMessage {
  topic: string;
  sequence: number;
  kind: string;
  payload: unknown;
}

/** Follows one topic over the runtime's WebSocket; there is no other lane. */
export function followTopic(
  base: URL,
  topic: string,
  watermarks: Watermarks,
  apply: (message: KhalaMessage) => void,
  attempt = 0,
): void {
  const address = new URL(`/internal/v1/khala/topics/${encodeURIComponent(topic)}/ws`, base);
  address.searchParams.set("after_seq", String(watermarks.get(topic) ?? 0));
  const socket = new WebSocket(address);
  let attempts = attempt;
  socket.addEventListener("open", () => { attempts = 0; });
  socket.addEventListener("message", (event) => {
    const frame = JSON.parse(String(event.data)) as { type: string; message?: KhalaMessage };
    if (frame.type === "message" && frame.message) {
      applyOnce(watermarks, frame.message, apply);
    }
  });
  socket.addEventListener("close", () => {
    setTimeout(() => followTopic(base, topic, watermarks, apply, attempts + 1), nextBackoff(attempts));
  });
}
