import Foundation

/// Doubles from 250 ms to 8 s, with jitter so that clients do not return together.
struct KhalaBackoff {
    private var attempt = 0

    mutating func next() -> Duration {
        let ceiling = min(8_000, 250 << min(attempt, 5))
        attempt += 1
        return .milliseconds(Int.random(in: ceiling / 2 ... ceiling))
    }

    mutating func reset() {
        attempt = 0
    }
}
