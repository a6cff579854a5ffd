import type { KhalaMessage } from "./khala-socket";

export type Watermarks = Map<string, number>;

/** Applies a message unless it, or a later one, was applied before. */
export function applyOnce(
  watermarks: Watermarks,
  message: KhalaMessage,
  apply: (message: KhalaMessage) => void,
): void {
  if (message.sequence > (watermarks.get(message.topic) ?? 0)) {
    watermarks.set(message.topic, message.sequence);
    apply(message);
  }
}
