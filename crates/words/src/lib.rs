//! Every sentence a person reads, in English and Welsh, by key with typed parameters.
