-- Where an own chain goes on whose patient had left.
SELECT number, hash, receipt FROM left_chain WHERE handle = :handle;
