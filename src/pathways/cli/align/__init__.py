"""`pathways align`: audits of programs."""
