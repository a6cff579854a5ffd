use super::{Refusal, TopicServer};
use crate::sync_auth::{Denial, SyncToken};

const RUN: &str = "run:019c:events";
const WORKER: &str = "worker:desktop:lifecycle";

fn token(scopes: &[&str]) -> SyncToken {
    SyncToken {
        user: "user-1".to_owned(),
        scopes: scopes.iter().map(|scope| (*scope).to_owned()).collect(),
        expires_at_ms: 60_000,
    }
}

fn server_with(count: u64) -> TopicServer {
    let mut server = TopicServer::default();
    for number in 1..=count {
        server.publish(RUN, &format!("event {number}"));
    }
    server
}

#[test]
fn khala_topic_messages_requires_valid_sync_token() {
    let mut server = server_with(1);
    let expired = SyncToken { expires_at_ms: 10, ..token(&["runtime.run_events"]) };
    assert_eq!(
        server.topic_messages(None, RUN, 0, 0),
        Err(Refusal::Denied(Denial::MissingAuthorization))
    );
    assert_eq!(
        server.topic_messages(Some(&expired), RUN, 0, 10),
        Err(Refusal::Denied(Denial::TokenExpired))
    );
    assert!(server.topic_messages(Some(&token(&["runtime.run_events"])), RUN, 0, 0).is_ok());
}

#[test]
fn khala_topic_messages_enforce_scope_matrix() {
    let run = "runtime.run_events";
    let codex = "runtime.codex_worker_events";
    let lifecycle = "runtime.worker_lifecycle_events";
    let matrix = [
        (RUN, run, None),
        (RUN, codex, Some(Denial::MissingScope)),
        (RUN, lifecycle, Some(Denial::MissingScope)),
        (WORKER, run, Some(Denial::MissingScope)),
        (WORKER, codex, None),
        (WORKER, lifecycle, None),
        ("run::events", run, Some(Denial::ForbiddenTopic)),
    ];
    for (topic, scope, denial) in matrix {
        let answer = TopicServer::default().topic_messages(Some(&token(&[scope])), topic, 0, 0);
        assert_eq!(answer.err(), denial.map(Refusal::Denied), "{scope} on {topic}");
    }
}

#[test]
fn khala_topic_messages_rate_limits_fast_pollers() {
    let mut server = server_with(1);
    let token = token(&["runtime.run_events"]);
    assert!(server.topic_messages(Some(&token), RUN, 0, 1_000).is_ok());
    assert_eq!(
        server.topic_messages(Some(&token), RUN, 1, 1_100),
        Err(Refusal::RateLimited { retry_after_ms: 150 })
    );
    assert!(server.topic_messages(Some(&token), RUN, 1, 1_350).is_ok());
}

#[test]
fn khala_topic_messages_evict_slow_consumers_deterministically() {
    let mut server = server_with(400);
    let token = token(&["runtime.run_events"]);
    for poll in 0..2 {
        assert!(server.topic_messages(Some(&token), RUN, 0, poll * 1_000).is_ok());
    }
    assert_eq!(
        server.topic_messages(Some(&token), RUN, 0, 2_000),
        Err(Refusal::SlowConsumerEvicted { lag: 400, strikes: 3 })
    );
    assert!(server.topic_messages(Some(&token), RUN, 390, 2_000).is_ok());
}

#[test]
fn khala_topic_messages_returns_stale_cursor_when_replay_floor_is_missed() {
    let mut server = server_with(1_030);
    let token = token(&["runtime.run_events"]);
    assert_eq!(
        server.topic_messages(Some(&token), RUN, 5, 0).map(|replay| replay.len()),
        Err(Refusal::StaleCursor { requested: 5, oldest_available: 6, head: 1_030 })
    );
    let replay = server.topic_messages(Some(&token), RUN, 6, 1_000).expect("the floor itself can be replayed");
    assert_eq!(replay.first().map(|message| message.sequence), Some(7));
}

#[test]
fn khala_fanout_counts_topics() {
    assert_eq!(server_with(1).topic_count(), 1);
}

#[test]
fn khala_worker_topic_without_messages_is_empty() {
    let token = token(&["runtime.worker_lifecycle_events"]);
    assert_eq!(TopicServer::default().topic_messages(Some(&token), WORKER, 0, 0), Ok(Vec::new()));
}
