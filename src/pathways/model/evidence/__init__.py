"""A learner's record: the evidence that verdicts rest on."""
