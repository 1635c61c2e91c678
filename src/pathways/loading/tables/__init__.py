"""Tables: CSV and XLSX files as rows of text that know their places, and rows as mappings by column."""
