-- The loads that are open, in the order in which they were opened.
SELECT patient, as_of, after, band, place FROM load ORDER BY rank, patient;
