//! A bounded window of the newest messages of one topic.

use std::collections::VecDeque;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    pub sequence: u64,
    pub payload: String,
}

#[derive(Debug)]
pub struct Window {
    capacity: usize,
    head: u64,
    messages: VecDeque<Message>,
}

impl Window {
    pub fn new(capacity: usize) -> Self {
        Self { capacity, head: 0, messages: VecDeque::new() }
    }

    pub fn publish(&mut self, payload: &str) -> u64 {
        self.head += 1;
        self.messages.push_back(Message { sequence: self.head, payload: payload.to_owned() });
        while self.messages.len() > self.capacity {
            self.messages.pop_front();
        }
        self.head
    }

    pub fn head_cursor(&self) -> u64 {
        self.head
    }

    /// The lowest cursor from which nothing has been dropped.
    pub fn oldest_available_cursor(&self) -> u64 {
        self.messages.front().map_or(self.head, |oldest| oldest.sequence - 1)
    }

    pub fn is_stale(&self, cursor: u64) -> bool {
        cursor < self.oldest_available_cursor()
    }

    pub fn after(&self, cursor: u64, limit: usize) -> Vec<Message> {
        self.messages.iter().filter(|message| message.sequence > cursor).take(limit).cloned().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Window;

    #[test]
    fn window_keeps_the_newest_messages() {
        let mut window = Window::new(2);
        for payload in ["a", "b", "c"] {
            window.publish(payload);
        }
        assert_eq!(window.oldest_available_cursor(), 1);
        assert_eq!(window.after(1, 10).len(), 2);
    }

    #[test]
    fn empty_window_is_never_stale() {
        assert!(!Window::new(2).is_stale(0));
    }
}
