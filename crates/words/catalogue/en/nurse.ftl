### nurse
