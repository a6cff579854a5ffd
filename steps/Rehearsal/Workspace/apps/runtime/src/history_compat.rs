//! Whether a recorded workflow history still replays.

#[derive(Debug, PartialEq, Eq)]
pub enum Compatibility {
    Compatible,
    DivergesAt(usize),
}

pub fn compatible(recorded: &[&str], replayed: &[&str]) -> Compatibility {
    let shared = recorded.iter().zip(replayed).take_while(|(old, new)| old == new).count();
    if shared == recorded.len() && shared == replayed.len() {
        Compatibility::Compatible
    } else {
        Compatibility::DivergesAt(shared)
    }
}

#[cfg(test)]
mod tests {
    use super::{compatible, Compatibility};

    #[test]
    fn same_history_is_compatible() {
        assert_eq!(compatible(&["a", "b"], &["a", "b"]), Compatibility::Compatible);
    }

    #[test]
    fn changed_history_names_its_first_difference() {
        assert_eq!(compatible(&["a", "b"], &["a", "c"]), Compatibility::DivergesAt(1));
    }

    #[test]
    fn shorter_history_diverges_at_its_end() {
        assert_eq!(compatible(&["a", "b"], &["a"]), Compatibility::DivergesAt(1));
    }
}
