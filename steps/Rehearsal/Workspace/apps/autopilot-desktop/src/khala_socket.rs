//! The desktop's live lane: one WebSocket a topic.

use std::time::Duration;

const RECONNECT: Duration = Duration::from_secs(2);

pub struct TopicCursor {
    topic: String,
    last_applied: u64,
}

impl TopicCursor {
    pub fn new(topic: &str) -> Self {
        Self { topic: topic.to_owned(), last_applied: 0 }
    }

    pub fn address(&self, base: &str) -> String {
        format!("{base}/internal/v1/khala/topics/{}/ws?after_seq={}", self.topic, self.last_applied)
    }

    /// Whether the message is new; a replay delivers some twice.
    pub fn accept(&mut self, sequence: u64) -> bool {
        let fresh = sequence > self.last_applied;
        self.last_applied = self.last_applied.max(sequence);
        fresh
    }

    pub fn reconnect_after(&self) -> Duration {
        RECONNECT
    }
}
