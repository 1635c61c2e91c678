"""What a holder must do to keep a credential: cycles, the ledger of units, and standing."""
