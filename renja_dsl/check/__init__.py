"""From paths or texts to an explained report: the one way, without a command line."""
