//! Who may follow which topic.

#[derive(Clone, Debug)]
pub struct SyncToken {
    pub user: String,
    pub scopes: Vec<String>,
    pub expires_at_ms: u64,
}

#[derive(Debug, PartialEq, Eq)]
pub enum Denial {
    MissingAuthorization,
    TokenExpired,
    MissingScope,
    ForbiddenTopic,
}

fn scopes_of(topic: &str) -> Option<&'static [&'static str]> {
    const RUN: &[&str] = &["runtime.run_events"];
    const WORKER: &[&str] = &["runtime.codex_worker_events", "runtime.worker_lifecycle_events"];
    let parts: Vec<&str> = topic.split(':').collect();
    match parts.as_slice() {
        ["run", id, "events"] if !id.is_empty() => Some(RUN),
        ["worker", id, "lifecycle"] if !id.is_empty() => Some(WORKER),
        _ => None,
    }
}

pub fn authorize(token: Option<&SyncToken>, topic: &str, now_ms: u64) -> Result<String, Denial> {
    let token = token.ok_or(Denial::MissingAuthorization)?;
    if token.expires_at_ms <= now_ms {
        return Err(Denial::TokenExpired);
    }
    let wanted = scopes_of(topic).ok_or(Denial::ForbiddenTopic)?;
    if token.scopes.iter().any(|scope| wanted.contains(&scope.as_str())) {
        Ok(token.user.clone())
    } else {
        Err(Denial::MissingScope)
    }
}

#[cfg(test)]
mod tests {
    use super::{authorize, Denial};

    #[test]
    fn nobody_is_authorized_without_a_token() {
        assert_eq!(authorize(None, "run:1:events", 0), Err(Denial::MissingAuthorization));
    }
}
