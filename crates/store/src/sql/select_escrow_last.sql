-- The last entry that was sealed; 0 when there is none.
SELECT coalesce(max(id), 0) AS last FROM escrow;
