"""Values that everything else is made of: amounts, days, truths, names and findings."""
