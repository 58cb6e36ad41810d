"""`python -m renja_dsl`."""

from renja_dsl.start import main

if __name__ == "__main__":
    main()
