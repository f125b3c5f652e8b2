-- The patient is back: the chain itself says where it goes on.
DELETE FROM left_chain WHERE handle = :handle;
