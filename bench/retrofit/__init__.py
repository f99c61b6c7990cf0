"""How much of a legacy site a conversion keeps, field by field, and what 5,000 pages cost."""
