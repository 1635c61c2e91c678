"""The rules of eligibility: conditions, requirements, editions, and the sources they rest on."""
