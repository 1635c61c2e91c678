"""Where credentials lead to: occupations with their pay and outlook, and careers."""
