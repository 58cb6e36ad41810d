"""What compiled rules run on: three-valued logic, a bound on their work, descriptions of failures."""
