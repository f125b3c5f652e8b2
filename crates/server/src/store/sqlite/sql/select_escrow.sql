-- The wrapped private half of a team's escrow key.
SELECT escrow_wrapped FROM team WHERE team = :team;
