"""CEUs: what each activity gives, the ledger that shares them out, and what is still to earn."""
