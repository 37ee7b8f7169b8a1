"""nahbar: a network of your own, honest and lasting."""

__version__ = "0.1.0"
