"""What is open next: goals by nearness, what each step opens, and the last day to act."""
