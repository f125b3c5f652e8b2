-- Which entries about patients who have left are sealed here.
SELECT handle, number, mark FROM left_entry;
