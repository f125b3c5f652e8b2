//! What sync must survive, as tests between real computers and a real server; they stand in `tests/all`.
//! Which scenario is proved where is listed in `docs/reference/sync-scenarios.md`.
