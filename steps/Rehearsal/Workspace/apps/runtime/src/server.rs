//! Serves topic messages to consumers, and refuses those that would harm the others.

use std::collections::BTreeMap;

use crate::fanout::{Message, Window};
use crate::sync_auth::{authorize, Denial, SyncToken};

const WINDOW_CAPACITY: usize = 1024;
const POLL_LIMIT: usize = 200;
const POLL_MIN_INTERVAL_MS: u64 = 250;
const SLOW_CONSUMER_LAG: u64 = 300;
const SLOW_CONSUMER_MAX_STRIKES: u32 = 3;

#[derive(Debug, PartialEq, Eq)]
pub enum Refusal {
    Denied(Denial),
    RateLimited { retry_after_ms: u64 },
    SlowConsumerEvicted { lag: u64, strikes: u32 },
    StaleCursor { requested: u64, oldest_available: u64, head: u64 },
}

#[derive(Debug, Default)]
struct Consumer {
    last_poll_ms: Option<u64>,
    strikes: u32,
}

#[derive(Debug, Default)]
pub struct TopicServer {
    windows: BTreeMap<String, Window>,
    consumers: BTreeMap<(String, String), Consumer>,
}

impl TopicServer {
    pub fn topic_count(&self) -> usize {
        self.windows.len()
    }

    pub fn publish(&mut self, topic: &str, payload: &str) -> u64 {
        self.windows
            .entry(topic.to_owned())
            .or_insert_with(|| Window::new(WINDOW_CAPACITY))
            .publish(payload)
    }

    pub fn topic_messages(
        &mut self,
        token: Option<&SyncToken>,
        topic: &str,
        after_seq: u64,
        now_ms: u64,
    ) -> Result<Vec<Message>, Refusal> {
        let user = authorize(token, topic, now_ms).map_err(Refusal::Denied)?;
        let head = self.windows.get(topic).map_or(0, Window::head_cursor);
        self.admit((topic.to_owned(), user), head.saturating_sub(after_seq), now_ms)?;
        let Some(window) = self.windows.get(topic) else {
            return Ok(Vec::new());
        };
        if window.is_stale(after_seq) {
            return Err(Refusal::StaleCursor {
                requested: after_seq,
                oldest_available: window.oldest_available_cursor(),
                head,
            });
        }
        Ok(window.after(after_seq, POLL_LIMIT))
    }

    fn admit(&mut self, key: (String, String), lag: u64, now_ms: u64) -> Result<(), Refusal> {
        let consumer = self.consumers.entry(key.clone()).or_default();
        let earliest = consumer.last_poll_ms.map_or(0, |last| last + POLL_MIN_INTERVAL_MS);
        consumer.last_poll_ms = Some(now_ms);
        if now_ms < earliest {
            return Err(Refusal::RateLimited { retry_after_ms: earliest - now_ms });
        }
        consumer.strikes = if lag > SLOW_CONSUMER_LAG { consumer.strikes + 1 } else { 0 };
        if consumer.strikes >= SLOW_CONSUMER_MAX_STRIKES {
            let strikes = consumer.strikes;
            self.consumers.remove(&key);
            return Err(Refusal::SlowConsumerEvicted { lag, strikes });
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
