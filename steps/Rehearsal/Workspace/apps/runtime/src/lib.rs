//! The part of the runtime that carries Khala topics to its consumers.

pub mod fanout;
pub mod history_compat;
pub mod server;
pub mod sync_auth;
