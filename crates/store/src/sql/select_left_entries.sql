-- Own entries about patients who have left, sealed, each chain in its order.
SELECT sealed FROM left_entry ORDER BY handle, number, mark;
